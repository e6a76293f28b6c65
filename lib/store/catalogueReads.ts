import type { Annotation } from '../annotations/types.ts';
import type { ArticleDigest } from '../catalogue/types.ts';
import { gathered } from './batches.ts';
import type { Database } from './database.ts';
import type { StoreError } from './errors.ts';
import type { ArticleText, Tables } from './tables.ts';
import { read, type Unsubscribe, watch } from './write.ts';

/** Digests that are read in one go: a read of more would hold the page up for longer than a frame or two. */
const BATCH = 100;

/** How many times the rows that are wanted may lie in the range that is read for them. */
const MOST = 5;

/** Some of all rows. */
interface Batch<T> {
  items: T[];
  /** How many rows there are in all batches together. */
  of: number;
}

/** Digests and texts of all articles, a batch at a time, and what is newest. */
export class CatalogueReads {
  constructor(private readonly db: Database) {}

  /**
   * What the first screen shows, in one turn of the database: the newest annotations outside the trash, the digests of
   * their articles, and the number of the last write.
   */
  firstScreen(
    limit: number,
  ): Promise<{ annotations: Annotation[]; digests: ArticleDigest[]; sequence: number }> {
    return read(this.db, ['annotations', 'digests', 'meta'], async (tables) => {
      const [since, last] = await tables.meta.bulkGet(['newestSince', 'sequence']);
      const annotations = await newest(tables, limit, Number(since?.value ?? Number.NaN));
      const articleIds = new Set(annotations.map(({ articleId }) => articleId));
      const found = await tables.digests.bulkGet([...articleIds]);
      return {
        annotations,
        digests: found.filter((digest) => digest !== undefined),
        sequence: Number(last?.value ?? 0),
      };
    });
  }

  /** The digests of all articles, a batch at a time, in no order. */
  async *digests(): AsyncGenerator<Batch<ArticleDigest>> {
    yield* this.batches(this.db.digests);
  }

  /** The folded texts of all articles, a batch at a time, for searching. */
  async *texts(): AsyncGenerator<Batch<ArticleText>> {
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

  /** Remembers where the newest annotations begin, for the next call of {@link firstScreen}. */
  async rememberNewest(newest: readonly Annotation[]): Promise<void> {
    const value = newest.at(-1)?.createdAt;
    if (value !== undefined) await this.db.meta.put({ key: 'newestSince', value });
  }

  private async *batches<T>(table: {
    toCollection(): { primaryKeys(): PromiseLike<string[]> };
    where(index: 'articleId'): {
      between(from: string, to: string, a: true, b: true): { toArray(): PromiseLike<T[]> };
    };
  }): AsyncGenerator<Batch<T>> {
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
      const items = await next;
      // The database reads on while this batch is taken in.
      next = read(from);
      yield { items, of: keys.length };
    }
  }
}

/**
 * The newest annotations outside the trash. A range of the index is read in one go, where going backwards takes a step
 * of the database for each row; the range begins where it did the last time, and grows with what is new.
 */
async function newest(
  { annotations }: Tables,
  limit: number,
  since: number,
): Promise<Annotation[]> {
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
