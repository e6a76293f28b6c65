import { batch, computed, signal } from '@preact/signals-core';
import { type ArticleDigest, Catalogue, type Listing, listingOfIds } from '../catalogue/index.ts';
import type { LibraryStore } from '../store/index.ts';
import type { Records } from './records.ts';

/** Annotations that the first screen has room for, on a tall one. */
const FIRST = 40;

/** Articles after which what is known is looked at for the first time; then whenever there are twice as many. */
const SOON = 200;

/** What the library knows of everything: the newest annotations first, then all digests, and texts when they are asked for. */
export class Holdings {
  /** Null until all digests have been read. */
  readonly catalogue = signal<Catalogue | null>(null);
  /** How much of the digests has been read, from 0 to 1. */
  private readonly progress = signal(0);
  /** The newest annotations; null until they have been read. */
  readonly newest = signal<Listing | null>(null);
  /** The articles' folded texts by id, as far as they have been read. */
  readonly texts = signal<ReadonlyMap<string, string>>(new Map());
  /** How much of the texts has been read, from 0 to 1; null while nobody asks for them. */
  private readonly textProgress = signal<number | null>(null);

  /** What is being read, of which a search does not know all yet: `done` from 0 to 1. Null where nothing is. */
  readonly reading = computed(() => {
    if (!this.catalogue.value) return { what: 'digests' as const, done: this.progress.value };
    const done = this.textProgress.value ?? 1;
    return done < 1 ? { what: 'texts' as const, done } : null;
  });

  private readonly part = signal<Catalogue | null>(null);
  private readonly digestsOfNewest = signal<readonly ArticleDigest[]>([]);
  /** All that is known by now; null before anything is. */
  readonly known = computed(() => this.catalogue.value ?? this.part.value);
  private readonly byArticle = computed(() => {
    const digests = [...this.digestsOfNewest.value, ...(this.known.value?.digests ?? [])];
    return new Map(digests.map((digest) => [digest.articleId, digest]));
  });

  constructor(
    private readonly store: LibraryStore['catalogue'],
    /** Takes the records that come with the newest annotations. */
    private readonly records: Records,
  ) {}

  /** What is known of an article without reading it. */
  about(articleId: string): ArticleDigest | undefined {
    return this.byArticle.value.get(articleId);
  }

  /** Reads what the first screen shows. Gives the number of the last write before. */
  async readNewest(): Promise<number> {
    const { annotations, digests, sequence } = await this.store.firstScreen(FIRST);
    batch(() => {
      this.records.add(annotations);
      this.digestsOfNewest.value = digests;
      this.newest.value = listingOfIds(annotations.map(({ id }) => id));
    });
    return sequence;
  }

  /** Reads all digests. What is known on the way can be asked already. */
  async readAll(): Promise<void> {
    const digests: ArticleDigest[] = [];
    let next = SOON;
    for await (const { items, of } of this.store.digests()) {
      digests.push(...items);
      batch(() => {
        this.progress.value = digests.length / of;
        if (digests.length < next) return;
        this.part.value = new Catalogue(digests);
        next = digests.length * 2;
      });
    }
    batch(() => {
      this.catalogue.value = new Catalogue(digests);
      this.part.value = null;
      this.digestsOfNewest.value = [];
    });
  }

  /** Takes digests that were written since. */
  follow(digests: readonly ArticleDigest[]): void {
    this.catalogue.value = this.catalogue.value?.with(digests) ?? null;
  }

  /** Reads the articles' own texts, the first time that it is called. */
  async readTexts(): Promise<void> {
    if (this.textProgress.value !== null) return;
    this.textProgress.value = 0;
    try {
      const texts = new Map<string, string>();
      for await (const { items, of } of this.store.texts()) {
        for (const { articleId, text } of items) texts.set(articleId, text);
        this.textProgress.value = texts.size / of;
      }
      batch(() => {
        this.texts.value = texts;
        this.textProgress.value = 1;
      });
    } catch (error) {
      this.textProgress.value = null;
      throw error;
    }
  }

  /** So that the first screen is found faster the next time. */
  async rememberNewest(): Promise<void> {
    const { annotations } = await this.store.firstScreen(FIRST);
    await this.store.rememberNewest(annotations);
  }
}
