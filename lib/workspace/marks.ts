import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type Annotation,
  type AnnotationContent,
  type AnnotationKind,
  type Claim,
  inArticleOrder,
  openClaim,
  type QuotationBody,
  quoteOf,
} from '../annotations/index.ts';
import type { Span } from '../article/types.ts';
import { marksOf } from '../session/marks.ts';
import type { MarkAnchor, ReadPage, SelectedWords } from '../session/types.ts';
import { nextWordEdge } from '../session/wordEdges.ts';
import type { Repository } from '../store/index.ts';
import { type Activity, NoPlaceError } from './activity.ts';
import type { Offer, PlacedAnnotation } from './offers.ts';
import type { PagePort } from './ports.ts';

/** The annotations of the article, where they are, and what a person does to them. Each change is a step to take back. */
export class Marks {
  /** In the order of the article. */
  readonly annotations = signal<Annotation[]>([]);
  /** Where each annotation is on the page now, by its id; none until the page has answered. */
  readonly anchors = signal<ReadonlyMap<string, MarkAnchor>>(new Map());
  /** Where the words of each annotation are in the article, for those that it shows. */
  readonly placed = computed(() =>
    this.annotations.value.flatMap((annotation): PlacedAnnotation[] => {
      const span = this.spanOf(annotation);
      return span ? [{ annotation, span }] : [];
    }),
  );
  /** Where marks were just set to, until the page has answered. */
  private readonly moved = signal<ReadonlyMap<string, Span>>(new Map());
  private shown = 0;

  constructor(
    private readonly read: ReadonlySignal<ReadPage | null>,
    private readonly page: PagePort,
    private readonly store: <T>(use: (repository: Repository) => Promise<T>) => Promise<T>,
    private readonly activity: Activity,
  ) {}

  /** Marks words of the article; gives the id of the new mark, or null where that failed. */
  markSpan(span: Span, kind: AnnotationKind): Promise<string | null> {
    return this.add(() => this.describe(span), kind);
  }

  /** Marks words that were found already, in the article or beside it. */
  markWords(words: SelectedWords, kind: AnnotationKind): Promise<string | null> {
    return this.add(async () => words, kind);
  }

  /** Makes annotations of quotations, with speaker and cue; one step to take back. */
  async accept(offers: readonly Offer[]): Promise<void> {
    const page = this.read.value;
    if (!page) return;
    const made: string[] = [];
    await this.activity.do('accept', async () => {
      if (made.length) await this.store((all) => all.restore(made));
      else {
        // All or none: what has no place is known before anything is written.
        const words = await Promise.all(offers.map((one) => this.describe(one)));
        for (const [i, offer] of offers.entries()) {
          const { id } = await this.store((all) =>
            all.annotate(page, words[i] as SelectedWords, 'quotation', bodyOf(offer)),
          );
          made.push(id);
        }
      }
      return () => this.store((all) => all.remove(made));
    });
  }

  /** Replaces some of an annotation's content. */
  async change(annotation: Annotation, change: Partial<AnnotationContent>): Promise<void> {
    const before: Partial<AnnotationContent> = Object.fromEntries(
      (Object.keys(change) as (keyof AnnotationContent)[]).map((key) => [key, annotation[key]]),
    );
    await this.activity.do('change', async () => {
      await this.store((all) => all.change(annotation.id, change));
      return () => this.store((all) => all.change(annotation.id, before));
    });
  }

  /** Says something of what an annotation claims. */
  changeClaim(annotation: Annotation, change: Partial<Claim>): Promise<void> {
    return this.change(annotation, { claim: { ...(annotation.claim ?? openClaim()), ...change } });
  }

  /** Gives an annotation exactly these tags, by name. */
  async setTags({ id, tagIds }: Annotation, names: string[]): Promise<void> {
    await this.activity.do('change', async () => {
      await this.store((all) => all.setTags(id, names));
      return () => this.store((all) => all.change(id, { tagIds }));
    });
  }

  /** Gives an annotation other words of the article. */
  async move({ id, target }: Annotation, span: Span): Promise<void> {
    const page = this.read.value;
    if (!page) return;
    this.moved.value = new Map(this.moved.value).set(id, span);
    await this.activity.do('change', async () => {
      const words = await this.describe(span);
      const { history } = await this.store((all) => all.move(id, page, words));
      const before = history.at(-1)?.before.target ?? target;
      return () => this.store((all) => all.change(id, { target: before }));
    });
    if (this.activity.problem.value) this.moved.value = new Map();
  }

  /** Moves one end of an annotation by a word, as long as a word is left. */
  async nudge(annotation: Annotation, end: 'start' | 'end', by: 1 | -1): Promise<void> {
    const article = this.read.value?.article;
    const span = this.spanOf(annotation);
    if (!article || !span) return;
    const { text, metadata } = article;
    const edge = nextWordEdge(text, span[end], end, by, metadata.language);
    if (edge === null) return;
    const next = { ...span, [end]: edge };
    if (text.slice(next.start, next.end).trim()) await this.move(annotation, next);
  }

  /** Puts an annotation into the trash. */
  async remove(id: string): Promise<void> {
    await this.activity.do('delete', async () => {
      await this.store((all) => all.remove([id]));
      return () => this.store((all) => all.restore([id]));
    });
  }

  /** Shows what is stored now, here and on the page. */
  async follow(annotations: Annotation[]): Promise<void> {
    this.annotations.value = annotations;
    const turn = ++this.shown;
    try {
      const anchors = await this.page.show(marksOf(annotations));
      // A later change may have been answered first.
      if (turn !== this.shown) return;
      batch(() => {
        this.anchors.value = new Map(anchors.map((one) => [one.id, one]));
        this.moved.value = new Map();
      });
      const page = this.read.value;
      // For the library, which asks what became of marks and of the text; the page does without.
      if (page) this.store((all) => all.keepVisit(page, anchors)).catch(() => undefined);
    } catch {
      this.activity.problem.value = 'page-gone';
    }
  }

  private async add(
    find: () => Promise<SelectedWords>,
    kind: AnnotationKind,
  ): Promise<string | null> {
    const page = this.read.value;
    if (!page) return null;
    let made: Annotation | null = null;
    await this.activity.do('mark', async () => {
      const { id } = made ?? { id: null };
      if (id) await this.store((all) => all.restore([id]));
      else {
        const words = await find();
        made = await this.store((all) => all.annotate(page, words, kind));
        this.know(made);
      }
      return () => this.store((all) => all.remove(made ? [made.id] : []));
    });
    return (made as Annotation | null)?.id ?? null;
  }

  /** The store's own word of a new annotation comes a moment later. */
  private know(annotation: Annotation): void {
    if (this.annotations.value.some(({ id }) => id === annotation.id)) return;
    this.annotations.value = [...this.annotations.value, annotation].sort(inArticleOrder);
  }

  private async describe(span: Span): Promise<SelectedWords> {
    const words = await this.page.describe(span);
    if (!words) throw new NoPlaceError();
    return words;
  }

  /** Where its words are now, as the page says; until it has, where they were, if they still stand there. */
  private spanOf({ id, target }: Annotation): Span | null {
    const moved = this.moved.value.get(id);
    if (moved) return moved;
    const anchor = this.anchors.value.get(id);
    if (anchor) return anchor.span;
    const { span } = target;
    const text = this.read.value?.article?.text;
    return span && text?.slice(span.start, span.end) === quoteOf({ target }) ? span : null;
  }
}

const bodyOf = ({ quotation: { kind, cue }, speaker }: Offer): QuotationBody => ({
  speech: kind,
  ...(speaker && { speaker: speaker.name }),
  ...(cue && { cue: cue.verb }),
});
