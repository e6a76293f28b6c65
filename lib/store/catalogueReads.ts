import type { Annotation } from '../annotations/types.ts';
import type { ArticleDigest } from '../catalogue/types.ts';
import { gathered } from './batches.ts';
import type { Database } from './database.ts';
import type { StoreError } from './errors.ts';
import type { ArticleText } from './tables.ts';
import { type Unsubscribe, watch } from './write.ts';

/** Digests that are read in one go: a read of more would hold the page up for longer than a frame or two. */
const BATCH = 100;

/** How many times the rows that are wanted may lie in the range that is read for them. */
const MOST = 5;

/** Digests and texts of all articles, a batch at a time, and what is newest. */
export class CatalogueReads {
  constructor(private readonly db: Database) {}

  /** The digests of some articles. */
  async digestsOf(articleIds: readonly string[]): Promise<ArticleDigest[]> {
    const found = await this.db.digests.bulkGet([...new Set(articleIds)]);
    return found.filter((digest) => digest !== undefined);
  }

  /** The digests of all articles, a batch at a time, in no order. */
  async *digests(): AsyncGenerator<ArticleDigest[]> {
    yield* this.batches(this.db.digests);
  }

  /** The folded texts of all articles, a batch at a time, for searching. */
  async *texts(): AsyncGenerator<ArticleText[]> {
    yield* this.batches(this.db.texts);
  }

  /** Calls back with digests that were written after a sequence number, each time with those it has not seen. */
  watchDigests(
    sequence: number,
    next: (digests: ArticleDigest[]) => void,
    failed: (error: StoreError) => void,
  ): Unsubscribe {
    let seen = sequence;
    return watch(
      () => this.digestsAfter(seen),
      (digests) => {
        const fresh = digests.filter((digest) => digest.sequence > seen);
        for (const digest of fresh) seen = Math.max(seen, digest.sequence);
        if (fresh.length > 0) next(fresh);
      },
      failed,
    );
  }

  private async digestsAfter(sequence: number): Promise<ArticleDigest[]> {
    const { digests } = this.db;
    const keys = await digests.where('sequence').above(sequence).primaryKeys();
    return gathered(keys, (some) => digests.bulkGet(some));
  }

  /**
   * The newest annotations outside the trash, for the first screen. A range of the index is read in one go, where going
   * backwards takes a step of the database for each row; the range is that of the last call, and grows with what is new.
   */
  async newest(limit: number): Promise<Annotation[]> {
    const { annotations, meta } = this.db;
    const since = Number((await meta.get('newestSince'))?.value ?? Number.NaN);
    const found = Number.isNaN(since)
      ? []
      : await annotations.where('createdAt').aboveOrEqual(since).toArray();
    const live = found.filter(({ deletedAt }) => deletedAt === undefined).reverse();
    if (live.length >= limit && found.length < limit * MOST) return live.slice(0, limit);
    return annotations
      .orderBy('createdAt')
      .reverse()
      .filter(({ deletedAt }) => deletedAt === undefined)
      .limit(limit)
      .toArray();
  }

  /** Remembers where the newest annotations begin, for the next call of {@link newest}. */
  async rememberNewest(newest: readonly Annotation[]): Promise<void> {
    const value = newest.at(-1)?.createdAt;
    if (value !== undefined) await this.db.meta.put({ key: 'newestSince', value });
  }

  private async *batches<T>(table: {
    toCollection(): { primaryKeys(): PromiseLike<string[]> };
    where(index: 'articleId'): {
      between(from: string, to: string, a: true, b: true): { toArray(): PromiseLike<T[]> };
    };
  }): AsyncGenerator<T[]> {
    const keys = await table.toCollection().primaryKeys();
    const read = (from: number) =>
      from < keys.length
        ? table
            .where('articleId')
            .between(keys[from] ?? '', keys.at(from + BATCH - 1) ?? keys.at(-1) ?? '', true, true)
            .toArray()
        : null;
    let next = read(0);
    for (let from = BATCH; next; from += BATCH) {
      const batch = await next;
      // The database reads on while this batch is taken in.
      next = read(from);
      yield batch;
    }
  }
}
