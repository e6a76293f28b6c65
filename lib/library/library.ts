import { batch, computed, signal } from '@preact/signals-core';
import type { Annotation, ArticleRecord, Collection, Revision, Tag } from '../annotations/types.ts';
import { type ArticleDigest, findArticles, searchText } from '../catalogue/index.ts';
import {
  type LibraryStore,
  StoreError,
  type StoreErrorCode,
  type Unsubscribe,
} from '../store/index.ts';
import { Changes } from './changes.ts';
import { Holdings } from './holdings.ts';
import { Intake } from './intake.ts';
import type { LibraryPorts } from './ports.ts';
import { Question } from './question.ts';
import { Records } from './records.ts';
import { type Route, routeHash } from './route.ts';
import { Safekeeping } from './safekeeping.ts';
import { Selection } from './selection.ts';

/** Names that a field offers at most. */
const OFFERED = 200;

/** An article with everything that is kept of it. */
export interface StoredArticle {
  article: ArticleRecord;
  revisions: Revision[];
  /** In the order of the article; without the trash. */
  annotations: Annotation[];
}

/** Everything that is stored, as the library shows it: what there is, what is asked, what is chosen. */
export class Library {
  readonly tags = signal<Tag[]>([]);
  /** Why the library could not be opened. */
  readonly failure = signal<StoreErrorCode | null>(null);
  readonly holdings: Holdings;
  readonly question: Question;
  readonly selection = new Selection();
  readonly changes: Changes;
  readonly intake: Intake;
  readonly records: Records;
  readonly safekeeping: Safekeeping;

  private readonly tagNames = computed(
    () => new Map(this.tags.value.map(({ id, name }) => [id, name])),
  );

  readonly summary = computed(() => this.catalogue.value?.summary ?? null);

  /** The annotations of the view, as far as they are known; null until something is. */
  readonly listing = computed(() => {
    const { catalogue, known, newest } = this.holdings;
    const query = this.question.query.value;
    // Before all are known the newest answer the plainest question: what was read so far is in no order.
    const plain = !query.typed && query.sort === 'newest' && query.group === 'none';
    if (!catalogue.value && plain && Object.keys(query.filter).length === 0) return newest.value;
    return known.value?.find(query, this.tagNames.value) ?? null;
  });

  /** The articles of the list of articles, as far as they are known; null until some are. */
  readonly articles = computed(() => {
    const { known, texts } = this.holdings;
    const { typed, articleSort } = this.question;
    return (
      known.value && findArticles(known.value.digests, typed.value, articleSort.value, texts.value)
    );
  });

  /** Who is quoted or claims something and fits what is typed, as far as they are known, those with the most first. */
  readonly speakers = computed(() => {
    const summary = this.holdings.known.value?.summary;
    const terms = this.question.terms.value;
    return (
      summary &&
      [...summary.speakers]
        .filter(([name]) => terms.every((term) => searchText(name).includes(term)))
        .sort(([, a], [, b]) => b.quotations + b.claims - a.quotations - a.claims)
    );
  });

  /** Those who say most, to be offered where one is named. */
  readonly speakerNames = computed(() =>
    [...(this.summary.value?.speakers ?? [])]
      .sort(([, a], [, b]) => b.quotations + b.claims - a.quotations - a.claims)
      .slice(0, OFFERED)
      .map(([name]) => name),
  );

  private readonly watches: Unsubscribe[] = [];

  constructor(
    readonly store: LibraryStore,
    readonly ports: LibraryPorts,
  ) {
    this.question = new Question(this.tags);
    this.changes = new Changes(store, (url) => ports.announce(url));
    this.safekeeping = new Safekeeping(store, ports, (error) => this.changes.refuse(error));
    this.intake = new Intake(store, this.changes);
    this.records = new Records(
      (ids) => store.annotations(ids),
      (error) => this.fail(error),
    );
    this.holdings = new Holdings(store.catalogue, this.records);
  }

  /** Shows the newest annotations, then reads the catalogue and follows the store, until {@link close}. */
  async start(): Promise<void> {
    const failed = (error: StoreError) => this.fail(error);
    try {
      this.watches.push(
        this.store.watchTags((tags) => {
          this.tags.value = tags;
        }, failed),
      );
      const sequence = await this.holdings.readNewest();
      await painted();
      await this.holdings.readAll();
      this.watches.push(
        this.store.catalogue.watchDigests(sequence, (next) => this.follow(next), failed),
      );
      await this.safekeeping.start();
      if (this.safekeeping.standing.value?.state === 'whole') await this.holdings.rememberNewest();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Everything; null until it has been read. */
  get catalogue() {
    return this.holdings.catalogue;
  }

  close(): void {
    for (const unsubscribe of this.watches.splice(0)) unsubscribe();
    this.safekeeping.close();
  }

  /** What is known of an article without reading it. */
  about(articleId: string): ArticleDigest | undefined {
    return this.holdings.about(articleId);
  }

  /** Goes to another view. */
  go(route: Route): void {
    if (routeHash(route) === routeHash(this.question.route.value)) return;
    batch(() => {
      this.selection.clear();
      this.selection.active.value = null;
      this.question.route.value = route;
    });
  }

  /** Begins to search the articles' own texts, which are read when first needed. */
  async searchTexts(): Promise<void> {
    await this.holdings.readTexts().catch((error) => this.changes.refuse(error));
  }

  /** An article with its texts, the newest first, and its annotations; null where it is not there. */
  async article(id: string): Promise<StoredArticle | null> {
    const [article, revisions, annotations] = await Promise.all([
      this.store.article(id),
      this.store.revisions(id),
      this.store.annotationsOf(id),
    ]);
    return article ? { article, revisions, annotations } : null;
  }

  /** What is to be exported: the chosen annotations, or all of the view where none is chosen. */
  async collection(): Promise<Collection> {
    const chosen = [...this.selection.chosen.value];
    return this.store.collection(chosen.length ? chosen : (this.listing.value?.ids() ?? []));
  }

  private follow(digests: readonly ArticleDigest[]): void {
    batch(() => {
      this.holdings.follow(digests);
      this.records.refresh(new Set(digests.map(({ articleId }) => articleId)));
    });
    if (this.listing.value) this.selection.keep(this.listing.value);
    this.safekeeping.noticeChange().catch((error) => this.fail(error));
  }

  private fail(error: unknown): void {
    this.failure.value = error instanceof StoreError ? error.code : 'failed';
  }
}

/** Waits until what was set is on the screen, so that long work does not come before it. A hidden page draws nothing. */
const painted = () =>
  new Promise<void>((resolve) => {
    globalThis.requestAnimationFrame?.(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
