import { computed, signal } from '@preact/signals-core';
import type { AnnotationKind, Collection, Tag } from '../annotations/types.ts';
import type { SetAside, Span } from '../article/types.ts';
import type { ReadPage, ReadResult, UnreadableReason } from '../session/types.ts';
import type { Repository, StoreError, Unsubscribe } from '../store/index.ts';
import { Activity } from './activity.ts';
import { Cards } from './cards.ts';
import { Marks } from './marks.ts';
import { type Offer, Offers } from './offers.ts';
import type {
  CorrectionPort,
  DismissalPort,
  DraftPort,
  PagePort,
  RestorationPort,
} from './ports.ts';
import { Restored } from './restored.ts';

export type Status =
  | { phase: 'reading' }
  | { phase: 'unreadable'; reason: UnreadableReason }
  | { phase: 'ready'; page: ReadPage };

interface Ports {
  page: PagePort;
  /** Gives the store, the same each time. The article is shown without waiting for it. */
  repository(): Promise<Repository>;
  drafts: DraftPort;
  dismissals: DismissalPort;
  restorations: RestorationPort;
  corrections: CorrectionPort;
  /** Tells other places that show this article that its annotations changed. */
  announce(url: string): void;
  /** What a mark is where the person does not say; a highlight where that is not given. */
  usualKind?(): Promise<AnnotationKind>;
}

/**
 * One page with its article and annotations, as the popup and the panel work on it: what there is to show, as
 * signals, and what a person can do.
 */
export class Workspace {
  readonly status = signal<Status>({ phase: 'reading' });
  readonly page = computed(() =>
    this.status.value.phase === 'ready' ? this.status.value.page : null,
  );
  readonly tags = signal<Tag[]>([]);
  /** Whether what is stored about the page has been read. */
  readonly loaded = signal(false);
  readonly activity: Activity;
  readonly marks: Marks;
  readonly cards: Cards;
  /** The quotations found in the article. */
  readonly offers: Offers;

  private readonly restored: Restored;
  private readonly watches: Unsubscribe[] = [];
  private closed = false;

  constructor(private readonly ports: Ports) {
    const { page, drafts, dismissals, restorations, corrections, announce } = ports;
    this.activity = new Activity(() => this.page.value && announce(this.page.value.url));
    this.marks = new Marks(this.page, page, (use) => this.store(use), this.activity);
    this.cards = new Cards(this.marks.annotations, drafts, this.activity, (annotation, change) =>
      this.marks.change(annotation, change),
    );
    this.restored = new Restored(page, restorations);
    this.offers = new Offers(this.marks.placed, dismissals, corrections);
  }

  /** The offered quotation whose card is open. */
  readonly openOffer = computed(
    () =>
      this.offers.all.value.find(
        ({ fingerprint, state }) => fingerprint === this.cards.openId.value && state === 'offered',
      ) ?? null,
  );

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
    const page = await this.restored.in(result.page);
    this.status.value = { phase: 'ready', page };
    const repository = await this.ports.repository();
    if (this.closed) return;
    const failed = (error: StoreError) => this.activity.fail(error);
    this.watches.push(
      repository.watchTags((tags) => {
        this.tags.value = tags;
      }, failed),
      repository.watchAnnotations(
        page.url,
        (list) => {
          this.loaded.value = true;
          this.marks.follow(list);
        },
        failed,
      ),
    );
    await this.cards.resume(await repository.annotationsOf(page.url));
    if (page.article) await this.offers.find(page.url, page.article);
  }

  /** Stops following. */
  close(): void {
    this.closed = true;
    for (const unsubscribe of this.watches.splice(0)) unsubscribe();
  }

  /** Marks a span of the article's text and opens the card of the new mark. */
  async markSpan(span: Span, kind?: AnnotationKind): Promise<void> {
    const usual = kind ?? (await this.ports.usualKind?.()) ?? 'highlight';
    this.showNew(await this.marks.markSpan(span, usual));
  }

  /** Marks the words that were selected on the page when it was read. */
  async markSelection(kind: AnnotationKind): Promise<void> {
    const words = this.page.value?.selection;
    if (words) this.showNew(await this.marks.markWords(words, kind));
  }

  /** Does not offer a quotation again. */
  dismiss({ fingerprint }: Offer): Promise<void> {
    return this.activity.do('dismiss', async () => {
      await this.offers.dismiss(fingerprint, true);
      return () => this.offers.dismiss(fingerprint, false);
    });
  }

  /**
   * Says whose a quotation is, `null` for nobody named. Of an accepted one that changes the annotation; of an
   * offered one it is kept until it is accepted.
   */
  setSpeaker(offer: Offer, name: string | null): Promise<void> {
    const { fingerprint, annotation, quotation } = offer;
    if (annotation) {
      const { speaker: _, ...rest } = annotation.quotation ?? { speech: quotation.kind };
      return this.marks.change(annotation, { quotation: name ? { ...rest, speaker: name } : rest });
    }
    return this.activity.do('speaker', async () => {
      const before = await this.offers.correct(fingerprint, name);
      return () => this.offers.correct(fingerprint, before);
    });
  }

  /** Takes a piece that was set aside into the text where it stands on the page, or out of it again. */
  takeIn({ id }: SetAside, into: boolean): Promise<void> {
    return this.activity.do(into ? 'take-in' : 'take-out', async () => {
      await this.restore(id, into);
      return () => this.restore(id, !into);
    });
  }

  /** Opens the card of a mark or of an offered quotation. */
  async openMark(id: string): Promise<void> {
    const isOffer = this.offers.all.value.some(({ fingerprint }) => fingerprint === id);
    await this.cards.show(isOffer ? null : id);
    if (isOffer) this.cards.openId.value = id;
  }

  /** Puts an annotation into the trash, and closes its card. */
  async remove(id: string): Promise<void> {
    if (this.cards.openId.value === id) this.cards.openId.value = null;
    await this.marks.remove(id);
  }

  /** Scrolls the page to a mark. */
  reveal(id: string): Promise<void> {
    return this.ask(() => this.ports.page.reveal(id));
  }

  /** Shows a mark on the page as the one pointed at, or none; a page that went away has nothing to show. */
  point(id: string | null): void {
    this.ports.page.point(id).catch(() => undefined);
  }

  /** Scrolls the page to a quotation. */
  revealSpan(span: Span): Promise<void> {
    return this.ask(() => this.ports.page.revealSpan(span));
  }

  /** What is stored of this article, to be exported. */
  collection(): Promise<Collection> {
    const articleId = this.marks.annotations.value[0]?.articleId;
    return this.store((all) => all.collection(articleId ? [articleId] : []));
  }

  private async restore(id: string, into: boolean): Promise<void> {
    const url = this.page.value?.url;
    if (url === undefined) return;
    const page = await this.restored.take(url, id, into);
    this.status.value = { phase: 'ready', page };
    // Marks stay on their words; only the offsets in the text are others.
    await this.marks.follow(this.marks.annotations.value);
    if (page.article) await this.offers.find(url, page.article);
  }

  private showNew(id: string | null): void {
    if (id) this.cards.showNew(id);
  }

  private async ask(what: () => Promise<unknown>): Promise<void> {
    await what().catch(() => {
      this.activity.problem.value = 'page-gone';
    });
  }

  private async store<T>(use: (repository: Repository) => Promise<T>): Promise<T> {
    return use(await this.ports.repository());
  }
}
