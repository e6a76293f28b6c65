import { batch, computed, signal } from '@preact/signals-core';
import type { Annotation, ArticleRecord, Collection, Revision, Tag } from '../annotations/types.ts';
import {
  type ArticleDigest,
  Catalogue,
  findArticles,
  type Listing,
  listingOfIds,
} from '../catalogue/index.ts';
import {
  type LibraryStore,
  StoreError,
  type StoreErrorCode,
  type Unsubscribe,
} from '../store/index.ts';
import { Changes } from './changes.ts';
import { Intake } from './intake.ts';
import type { LibraryPorts } from './ports.ts';
import { Question } from './question.ts';
import { Records } from './records.ts';
import { type Route, routeHash } from './route.ts';
import { Safekeeping } from './safekeeping.ts';
import { Selection } from './selection.ts';

/** Annotations that the first screen has room for, on a tall one. */
const FIRST = 40;

/** An article with everything that is kept of it. */
export interface StoredArticle {
  article: ArticleRecord;
  revisions: Revision[];
  /** In the order of the article; without the trash. */
  annotations: Annotation[];
}

/** Everything that is stored, as the library shows it: what there is, what is asked, what is chosen. */
export class Library {
  /** Null until all digests have been read. */
  readonly catalogue = signal<Catalogue | null>(null);
  readonly tags = signal<Tag[]>([]);
  /** Why the library could not be opened. */
  readonly failure = signal<StoreErrorCode | null>(null);
  readonly question: Question;
  readonly selection = new Selection();
  readonly changes: Changes;
  readonly intake: Intake;
  readonly records: Records;
  readonly safekeeping: Safekeeping;

  /** The newest annotations, until the catalogue is there. */
  private readonly first = signal<Listing | null>(null);
  private readonly firstDigests = signal<readonly ArticleDigest[]>([]);
  private readonly texts = signal<ReadonlyMap<string, string>>(new Map());
  private textsAsked = false;

  private readonly tagNames = computed(
    () => new Map(this.tags.value.map(({ id, name }) => [id, name])),
  );
  private readonly byArticle = computed(() => {
    const digests = this.catalogue.value?.digests ?? this.firstDigests.value;
    return new Map(digests.map((digest) => [digest.articleId, digest]));
  });

  readonly summary = computed(() => this.catalogue.value?.summary ?? null);

  /** The annotations of the view; null until something is known. */
  readonly listing = computed(() => {
    const catalogue = this.catalogue.value;
    const query = this.question.query.value;
    if (catalogue) return catalogue.find(query, this.tagNames.value);
    // Before the catalogue only the newest are known, which answers just the plainest question.
    const plain = !query.typed && query.sort === 'newest' && query.group === 'none';
    return plain && Object.keys(query.filter).length === 0 ? this.first.value : null;
  });

  /** The articles of the list of articles; null until they are known. */
  readonly articles = computed(() => {
    const catalogue = this.catalogue.value;
    if (!catalogue) return null;
    const { typed, articleSort } = this.question;
    return findArticles(catalogue.digests, typed.value, articleSort.value, this.texts.value);
  });

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
      await this.showNewest();
      const sequence = await this.store.sequence();
      const digests: ArticleDigest[] = [];
      await painted();
      for await (const batch of this.store.catalogue.digests()) digests.push(...batch);
      this.catalogue.value = new Catalogue(digests);
      this.watches.push(
        this.store.catalogue.watchDigests(sequence, (next) => this.follow(next), failed),
      );
      await this.safekeeping.start();
      if (this.safekeeping.standing.value?.state === 'whole') await this.rememberNewest();
    } catch (error) {
      this.fail(error);
    }
  }

  close(): void {
    for (const unsubscribe of this.watches.splice(0)) unsubscribe();
    this.safekeeping.close();
  }

  /** What is known of an article without reading it. */
  about(articleId: string): ArticleDigest | undefined {
    return this.byArticle.value.get(articleId);
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
    if (this.textsAsked) return;
    this.textsAsked = true;
    try {
      const texts = new Map<string, string>();
      for await (const batch of this.store.catalogue.texts())
        for (const { articleId, text } of batch) texts.set(articleId, text);
      this.texts.value = texts;
    } catch (error) {
      this.textsAsked = false;
      this.changes.refuse(error);
    }
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

  private async showNewest(): Promise<void> {
    const newest = await this.store.catalogue.newest(FIRST);
    const digests = await this.store.catalogue.digestsOf(newest.map(({ articleId }) => articleId));
    batch(() => {
      this.records.add(newest);
      this.firstDigests.value = digests;
      this.first.value = listingOfIds(newest.map(({ id }) => id));
    });
  }

  private follow(digests: readonly ArticleDigest[]): void {
    const catalogue = this.catalogue.value;
    if (!catalogue) return;
    batch(() => {
      this.catalogue.value = catalogue.with(digests);
      this.records.refresh(new Set(digests.map(({ articleId }) => articleId)));
    });
    if (this.listing.value) this.selection.keep(this.listing.value);
    this.safekeeping.noticeChange().catch((error) => this.fail(error));
  }

  /** So that the first screen is found faster the next time. */
  private async rememberNewest(): Promise<void> {
    const { catalogue } = this.store;
    await catalogue.rememberNewest(await catalogue.newest(FIRST));
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
