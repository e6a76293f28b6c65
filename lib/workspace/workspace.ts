import { batch, computed, signal } from '@preact/signals-core';
import {
  type Annotation,
  type AnnotationContent,
  type AnnotationKind,
  type Collection,
  inArticleOrder,
  quoteOf,
  type Tag,
} from '../annotations/index.ts';
import type { Span } from '../article/types.ts';
import { marksOf } from '../session/marks.ts';
import type {
  MarkAnchor,
  ReadPage,
  ReadResult,
  SelectedWords,
  UnreadableReason,
} from '../session/types.ts';
import { StoreError, type StoreErrorCode } from '../store/errors.ts';
import type { Repository, Unsubscribe } from '../store/index.ts';
import { type Offer, Offers, type PlacedAnnotation } from './offers.ts';
import type { CorrectionPort, DismissalPort, Draft, DraftPort, PagePort } from './ports.ts';
import { UndoStack } from './undo.ts';

export type Status =
  | { phase: 'reading' }
  | { phase: 'unreadable'; reason: UnreadableReason }
  | { phase: 'ready'; page: ReadPage };

/** Why the last thing asked for was not done. `no-place`: the words are no longer on the page. */
export type Problem = StoreErrorCode | 'no-place' | 'page-gone';

interface Ports {
  page: PagePort;
  /** Gives the store, the same each time. The article is shown without waiting for it. */
  repository(): Promise<Repository>;
  drafts: DraftPort;
  dismissals: DismissalPort;
  corrections: CorrectionPort;
  /** Tells other places that show this article that its annotations changed. */
  announce(url: string): void;
}

/**
 * One page with its article and annotations, as the popup and the panel work on it: what there is to show, as
 * signals, and what a person can do.
 */
export class Workspace {
  readonly status = signal<Status>({ phase: 'reading' });
  /** In the order of the article. */
  readonly annotations = signal<Annotation[]>([]);
  readonly tags = signal<Tag[]>([]);
  /** Where each annotation is on the page now, by its id; none until the page has answered. */
  readonly anchors = signal<ReadonlyMap<string, MarkAnchor>>(new Map());
  /** The annotation whose card is open, by id; or the offered quotation, by fingerprint. */
  readonly openId = signal<string | null>(null);
  /** The unfinished words of the open card. */
  readonly draft = signal<Draft>({});
  readonly saving = signal<'idle' | 'saving' | 'saved'>('idle');
  readonly problem = signal<Problem | null>(null);
  readonly history = new UndoStack();
  /** The quotations found in the article. */
  readonly offers: Offers;

  readonly page = computed(() =>
    this.status.value.phase === 'ready' ? this.status.value.page : null,
  );
  readonly open = computed(
    () => this.annotations.value.find((a) => a.id === this.openId.value) ?? null,
  );

  /** The offered quotation whose card is open. */
  readonly openOffer = computed(
    () =>
      this.offers.all.value.find(
        ({ fingerprint, state }) => fingerprint === this.openId.value && state === 'offered',
      ) ?? null,
  );

  private readonly watches: Unsubscribe[] = [];
  private shown = 0;
  private closed = false;

  /** Where the words of each annotation are in the article, for those that it shows. */
  readonly placed = computed(() =>
    this.annotations.value.flatMap((annotation): PlacedAnnotation[] => {
      const span = this.spanOf(annotation);
      return span ? [{ annotation, span }] : [];
    }),
  );

  constructor(private readonly ports: Ports) {
    this.offers = new Offers(this.placed, ports.dismissals, ports.corrections);
  }

  /**
   * Reads the page and follows what is stored about it, until {@link close}.
   *
   * @param reading What the page gives, where it was asked already.
   */
  async start(reading: Promise<ReadResult> = this.ports.page.read()): Promise<void> {
    const result = await reading;
    if (!result.ok) {
      this.status.value = { phase: 'unreadable', reason: result.reason };
      return;
    }
    const { page } = result;
    this.status.value = { phase: 'ready', page };
    const repository = await this.ports.repository();
    if (this.closed) return;
    const failed = (error: StoreError) => this.fail(error);
    this.watches.push(
      repository.watchTags((tags) => {
        this.tags.value = tags;
      }, failed),
      repository.watchAnnotations(page.url, (list) => this.follow(list), failed),
    );
    await this.resumeDraft();
    if (page.article) await this.offers.find(page.url, page.article);
  }

  /** Stops following. */
  close(): void {
    this.closed = true;
    for (const unsubscribe of this.watches.splice(0)) unsubscribe();
  }

  /** Marks a span of the article's text and opens the card of the new mark. */
  async markSpan(span: Span, kind: AnnotationKind): Promise<void> {
    await this.attempt(async () => {
      const words = await this.ports.page.describe(span);
      if (!words) throw new NoPlaceError();
      await this.add(words, kind);
    });
  }

  /** Marks the words that were selected on the page when it was read. */
  async markSelection(kind: AnnotationKind): Promise<void> {
    const words = this.page.value?.selection;
    if (words) await this.attempt(() => this.add(words, kind));
  }

  /** Makes annotations of quotations that were offered, with speaker and cue; one step to undo. */
  async accept(offers: readonly Offer[]): Promise<void> {
    const page = this.page.value;
    if (!page) return;
    const ids: string[] = [];
    await this.attempt(async () => {
      const repository = await this.ports.repository();
      for (const { quotation, speaker } of offers) {
        const words = await this.ports.page.describe(quotation);
        if (!words) throw new NoPlaceError();
        const { kind, cue } = quotation;
        const { id } = await repository.annotate(page, words, 'quotation', {
          speech: kind,
          ...(speaker && { speaker: speaker.name }),
          ...(cue && { cue: cue.verb }),
        });
        ids.push(id);
      }
    });
    if (ids.length) this.history.push('accept', () => this.store((all) => all.remove(ids)));
  }

  /** Does not offer a quotation again. */
  async dismiss({ fingerprint }: Offer): Promise<void> {
    await this.attempt(async () => {
      await this.offers.dismiss(fingerprint, true);
      this.history.push('dismiss', () => this.offers.dismiss(fingerprint, false));
    });
  }

  /**
   * Says whose a quotation is, `null` for nobody named. Of an accepted one that changes the annotation; of an
   * offered one it is kept until it is accepted.
   */
  async setSpeaker(offer: Offer, name: string | null): Promise<void> {
    const { fingerprint, annotation, quotation } = offer;
    if (annotation) {
      const { speaker: _, ...rest } = annotation.quotation ?? { speech: quotation.kind };
      await this.change(annotation, { quotation: name ? { ...rest, speaker: name } : rest });
      return;
    }
    await this.attempt(async () => {
      const before = await this.offers.correct(fingerprint, name);
      this.history.push('speaker', () => this.offers.correct(fingerprint, before));
    });
  }

  /** Scrolls the page to a quotation. */
  async revealSpan(span: Span): Promise<void> {
    await this.ports.page.revealSpan(span).catch(() => {
      this.problem.value = 'page-gone';
    });
  }

  /** Opens the card of a mark or of an offered quotation. */
  async openMark(id: string): Promise<void> {
    const isOffer = this.offers.all.value.some(({ fingerprint }) => fingerprint === id);
    await this.openCard(isOffer ? null : id);
    if (isOffer) this.openId.value = id;
  }

  /** Opens the card of a mark, with what was typed there before. */
  async openCard(id: string | null): Promise<void> {
    const finished = this.finishDraft();
    this.openId.value = null;
    if (id) {
      const draft = (await this.ports.drafts.load(id)) ?? {};
      batch(() => {
        this.draft.value = draft;
        this.openId.value = id;
      });
    }
    await finished;
  }

  /** Keeps what is being typed in the open card. */
  type(draft: Draft): void {
    const id = this.openId.value;
    if (!id) return;
    this.draft.value = draft;
    this.saving.value = 'saving';
    this.ports.drafts.keep(id, draft).catch((error) => this.fail(error));
  }

  /** Writes the comment that is being typed in the open card into its annotation. */
  async finishDraft(): Promise<void> {
    const annotation = this.open.value;
    const { comment, tag } = this.draft.value;
    if (!annotation || comment === undefined) return;
    if (comment !== annotation.comment) await this.change(annotation, { comment });
    const rest = tag ? { tag } : {};
    if (this.problem.value) return;
    if (this.openId.value === annotation.id) {
      // What was typed while the write was under way is newer than what was written.
      if (this.draft.value.comment !== comment) return;
      this.draft.value = rest;
    }
    this.saving.value = 'saved';
    await this.ports.drafts.keep(annotation.id, rest);
  }

  async change(annotation: Annotation, change: Partial<AnnotationContent>): Promise<void> {
    const before: Partial<AnnotationContent> = Object.fromEntries(
      (Object.keys(change) as (keyof AnnotationContent)[]).map((key) => [key, annotation[key]]),
    );
    await this.attempt(async () => {
      await this.store((all) => all.change(annotation.id, change));
      this.history.push('change', () => this.store((all) => all.change(annotation.id, before)));
    });
  }

  /** Gives an annotation exactly these tags, by name. */
  async setTags(annotation: Annotation, names: string[]): Promise<void> {
    const { tagIds } = annotation;
    await this.attempt(async () => {
      await this.store((all) => all.setTags(annotation.id, names));
      this.history.push('change', () => this.store((all) => all.change(annotation.id, { tagIds })));
    });
  }

  /** Puts an annotation into the trash. */
  async remove(id: string): Promise<void> {
    await this.attempt(async () => {
      await this.store((all) => all.remove([id]));
      if (this.openId.value === id) this.openId.value = null;
      this.history.push('delete', () => this.store((all) => all.restore([id])));
    });
  }

  /** Takes the last step back. */
  undo(): Promise<void> {
    return this.attempt(() => this.history.undo());
  }

  /** Scrolls the page to a mark. */
  async reveal(id: string): Promise<void> {
    await this.ports.page.reveal(id).catch(() => {
      this.problem.value = 'page-gone';
    });
  }

  /** What is stored of this article, to be exported. */
  async collection(): Promise<Collection> {
    const articleId = this.annotations.value[0]?.articleId;
    return this.store((all) => all.collection(articleId ? [articleId] : []));
  }

  /** Where its words are now, as the page says; until it has, where they were, if they still stand there. */
  private spanOf({ id, target }: Annotation): Span | null {
    const anchor = this.anchors.value.get(id);
    if (anchor) return anchor.span;
    const { span } = target;
    const text = this.page.value?.article?.text;
    return span && text?.slice(span.start, span.end) === quoteOf({ target }) ? span : null;
  }

  private async add(words: SelectedWords, kind: AnnotationKind): Promise<void> {
    const page = this.page.value;
    if (!page) return;
    const annotation = await this.store((all) => all.annotate(page, words, kind));
    this.history.push('mark', async () => {
      await this.store((all) => all.remove([annotation.id]));
      if (this.openId.value === annotation.id) this.openId.value = null;
    });
    batch(() => {
      // The store's own word comes a moment later.
      const known = this.annotations.value.some(({ id }) => id === annotation.id);
      if (!known)
        this.annotations.value = [...this.annotations.value, annotation].sort(inArticleOrder);
      this.draft.value = {};
      this.openId.value = annotation.id;
    });
  }

  private async follow(annotations: Annotation[]): Promise<void> {
    this.annotations.value = annotations;
    const turn = ++this.shown;
    try {
      const anchors = await this.ports.page.show(marksOf(annotations));
      // A later change may have been answered first.
      if (turn !== this.shown) return;
      this.anchors.value = new Map(anchors.map((a) => [a.id, a]));
      const url = this.page.value?.url;
      // For the library, which asks what became of marks; the page does without.
      if (url) this.store((all) => all.keepSightings(url, anchors)).catch(() => undefined);
    } catch {
      this.problem.value = 'page-gone';
    }
  }

  /** Reopens the card that a closing popup left with unfinished words. */
  private async resumeDraft(): Promise<void> {
    const page = this.page.value;
    if (!page) return;
    const [drafted, stored] = await Promise.all([
      this.ports.drafts.list(),
      this.store((all) => all.annotationsOf(page.url)),
    ]);
    const unfinished = stored.find((annotation) => drafted.includes(annotation.id));
    if (unfinished) await this.openCard(unfinished.id);
  }

  private async store<T>(use: (repository: Repository) => Promise<T>): Promise<T> {
    return use(await this.ports.repository());
  }

  private async attempt(action: () => Promise<unknown>): Promise<void> {
    batch(() => {
      this.saving.value = 'saving';
      this.problem.value = null;
    });
    try {
      await action();
      this.saving.value = 'saved';
      const url = this.page.value?.url;
      if (url) this.ports.announce(url);
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.saving.value = 'idle';
    if (error instanceof NoPlaceError) this.problem.value = 'no-place';
    else this.problem.value = error instanceof StoreError ? error.code : 'page-gone';
  }
}

class NoPlaceError extends Error {}
