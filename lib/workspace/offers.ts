import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Annotation } from '../annotations/index.ts';
import type { Article, Span } from '../article/types.ts';
import type { Quotation, Voice } from '../quotations/index.ts';
import type { CorrectionPort, DismissalPort } from './ports.ts';

/** A quotation that was found in the article, and what the person made of it. */
export interface Offer extends Span {
  /** Stays the same when the text around it changes. */
  fingerprint: string;
  quotation: Quotation;
  state: 'offered' | 'accepted' | 'dismissed';
  /** Whose it is: as the person says, else as it was found. Absent for nobody named. */
  speaker?: { name: string };
  /** The person said whose it is. */
  corrected: boolean;
  /** What it became when it was accepted. */
  annotation?: Annotation;
}

/** A speaker with what the article gives them to say. */
export type OfferedVoice = Voice<Offer>;

/** An annotation and where its words are in the article now. */
export interface PlacedAnnotation {
  annotation: Annotation;
  span: Span;
}

type Rules = typeof import('../quotations/index.ts');

interface Found {
  rules: Rules;
  text: string;
  language: string;
  quotations: { fingerprint: string; quotation: Quotation }[];
}

/** The quotations that are found in an article and offered; nothing of them is stored until one is accepted. */
export class Offers {
  private readonly found = signal<Found | null>(null);
  private readonly dismissed = signal<ReadonlySet<string>>(new Set());
  private readonly corrections = signal<ReadonlyMap<string, string | null>>(new Map());
  private url = '';

  /** In the order of the text. */
  readonly all: ReadonlySignal<Offer[]> = computed(
    () =>
      this.found.value?.quotations.map(({ fingerprint, quotation }): Offer => {
        const { start, end } = quotation;
        const annotation = this.placed.value.find((one) => isAccepted(quotation, one))?.annotation;
        const correction = this.corrections.value.get(fingerprint);
        const name = annotation
          ? annotation.quotation?.speaker
          : correction === undefined
            ? quotation.speaker?.name
            : correction;
        const state = annotation
          ? 'accepted'
          : this.dismissed.value.has(fingerprint)
            ? 'dismissed'
            : 'offered';
        return {
          fingerprint,
          start,
          end,
          quotation,
          state,
          speaker: name ? { name } : undefined,
          corrected: (name ?? null) !== (quotation.speaker?.name ?? null),
          annotation,
        };
      }) ?? [],
  );

  /** By speaker, the one with most words first, those without a speaker last. */
  readonly voices: ReadonlySignal<OfferedVoice[]> = computed(() =>
    this.found.value ? this.found.value.rules.speakers(this.all.value, this.found.value.text) : [],
  );

  /** Whom a quotation can be given to: its speakers, then whoever else the article names. */
  readonly names: ReadonlySignal<string[]> = computed(() => {
    if (!this.found.value) return [];
    const { rules, text, language, quotations } = this.found.value;
    const speaking = rules.speakers(
      quotations.map(({ quotation }) => quotation),
      text,
    );
    const said = [...this.corrections.value.values()];
    const all = [
      ...speaking.map(({ name }) => name),
      ...said,
      ...rules.namesIn(text, { language }),
    ];
    return [...new Set(all.filter((name) => typeof name === 'string'))].slice(0, MOST_NAMES);
  });

  constructor(
    private readonly placed: ReadonlySignal<PlacedAnnotation[]>,
    private readonly dismissals: DismissalPort,
    private readonly correctionPort: CorrectionPort,
  ) {}

  /** Finds the quotations of an article. The rules are loaded when they are first needed. */
  async find(url: string, { text, metadata }: Article): Promise<void> {
    const [rules, dismissed, corrections] = await Promise.all([
      import('../quotations/index.ts'),
      this.dismissals.load(url),
      this.correctionPort.load(url),
    ]);
    const language = metadata.language ?? '';
    const found = rules.findQuotations(text, { language });
    const prints = rules.fingerprints(found, text);
    this.url = url;
    this.dismissed.value = new Set(dismissed);
    this.corrections.value = new Map(corrections);
    this.found.value = {
      rules,
      text,
      language,
      quotations: found.map((quotation, i) => ({ quotation, fingerprint: prints[i] as string })),
    };
  }

  /** Dismisses a quotation for good, or offers it again. */
  async dismiss(fingerprint: string, dismissed: boolean): Promise<void> {
    const next = new Set(this.dismissed.value);
    if (dismissed) next.add(fingerprint);
    else next.delete(fingerprint);
    await this.dismissals.save(this.url, [...next]);
    this.dismissed.value = next;
  }

  /**
   * Says whose a quotation is, `null` for nobody named; `undefined` takes that back.
   * @returns what was said before
   */
  async correct(fingerprint: string, name: string | null | undefined) {
    const before = this.corrections.value.get(fingerprint);
    const next = new Map(this.corrections.value);
    if (name === undefined) next.delete(fingerprint);
    else next.set(fingerprint, name);
    await this.correctionPort.save(this.url, [...next]);
    this.corrections.value = next;
    return before;
  }
}

/** A list that is read at a glance; anybody else is typed. */
const MOST_NAMES = 12;

/** An annotation of kind `quotation` on nearly the same words: people trim a mark, and a re-run moves an end. */
function isAccepted({ start, end }: Quotation, { annotation, span }: PlacedAnnotation): boolean {
  if (annotation.kind !== 'quotation') return false;
  const shared = Math.min(end, span.end) - Math.max(start, span.start);
  const together = Math.max(end, span.end) - Math.min(start, span.start);
  return shared / together >= 0.8;
}
