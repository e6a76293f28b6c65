import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Annotation } from '../annotations/index.ts';
import type { Article, Span } from '../article/types.ts';
import type { Quotation, Voice } from '../quotations/index.ts';
import type { DismissalPort } from './ports.ts';

/** A quotation that was found in the article, and what the person made of it. */
export interface Offer {
  /** Stays the same when the text around it changes. */
  fingerprint: string;
  quotation: Quotation;
  state: 'offered' | 'accepted' | 'dismissed';
}

/** A speaker with what the article gives them to say. */
export interface OfferedVoice extends Omit<Voice, 'quotations'> {
  offers: Offer[];
}

/** An annotation and where its words are in the article now. */
export interface PlacedAnnotation {
  annotation: Annotation;
  span: Span;
}

/** The quotations that are found in an article and offered; nothing of them is stored until one is accepted. */
export class Offers {
  private readonly found = signal<{ fingerprint: string; quotation: Quotation }[]>([]);
  private readonly grouped = signal<Voice[]>([]);
  private readonly dismissed = signal<ReadonlySet<string>>(new Set());
  private url = '';

  /** In the order of the text. */
  readonly all: ReadonlySignal<Offer[]> = computed(() =>
    this.found.value.map(({ fingerprint, quotation }) => ({
      fingerprint,
      quotation,
      state: this.placed.value.some((one) => isAccepted(quotation, one))
        ? 'accepted'
        : this.dismissed.value.has(fingerprint)
          ? 'dismissed'
          : 'offered',
    })),
  );

  /** By speaker, the one with most words first, those without a speaker last. */
  readonly voices: ReadonlySignal<OfferedVoice[]> = computed(() => {
    const offers = new Map(this.all.value.map((offer) => [offer.quotation, offer]));
    return this.grouped.value.map(({ quotations, ...voice }) => ({
      ...voice,
      offers: quotations.flatMap((quotation) => offers.get(quotation) ?? []),
    }));
  });

  constructor(
    private readonly placed: ReadonlySignal<PlacedAnnotation[]>,
    private readonly dismissals: DismissalPort,
  ) {}

  /** Finds the quotations of an article. The rules are loaded when they are first needed. */
  async find(url: string, { text, metadata }: Article): Promise<void> {
    const [{ findQuotations, fingerprints, speakers }, dismissed] = await Promise.all([
      import('../quotations/index.ts'),
      this.dismissals.load(url),
    ]);
    const quotations = findQuotations(text, { language: metadata.language ?? '' });
    const prints = fingerprints(quotations, text);
    this.url = url;
    this.dismissed.value = new Set(dismissed);
    this.grouped.value = speakers(quotations, text);
    this.found.value = quotations.map((quotation, i) => ({
      quotation,
      fingerprint: prints[i] as string,
    }));
  }

  /** Dismisses a quotation for good, or offers it again. */
  async dismiss(fingerprint: string, dismissed: boolean): Promise<void> {
    const next = new Set(this.dismissed.value);
    if (dismissed) next.add(fingerprint);
    else next.delete(fingerprint);
    this.dismissed.value = next;
    await this.dismissals.save(this.url, [...next]);
  }
}

/** An annotation of kind `quotation` on nearly the same words: people trim a mark, and a re-run moves an end. */
function isAccepted({ start, end }: Quotation, { annotation, span }: PlacedAnnotation): boolean {
  if (annotation.kind !== 'quotation') return false;
  const shared = Math.min(end, span.end) - Math.max(start, span.start);
  const together = Math.max(end, span.end) - Math.min(start, span.start);
  return shared / together >= 0.8;
}
