import type { EntityTable } from 'dexie';
import type { ArticleRecord, Collection } from '../annotations/types.ts';
import { batchesOf, pagesOf } from './batches.ts';
import type { Database } from './database.ts';
import { read } from './write.ts';

/** A table is read through where it holds no more than this many times the records that are wanted of it. */
const FEW = 2;

const TABLES = ['articles', 'revisions', 'annotations', 'tags'] as const;

/** How the reading of many records is followed and stopped; `onProgress` is told 0 to 1. */
interface Steering {
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

/**
 * What is stored of the records that a file refers to, the trash included: by their ids, by the addresses of its
 * articles, and the whole codebook, whose tags meet by name. Read a batch at a time, in one transaction.
 * @throws the signal's reason when it was aborted
 */
export async function storedOf(
  db: Database,
  { articles, revisions, annotations }: Collection,
  { signal, onProgress }: Steering = {},
): Promise<Collection> {
  const total = 2 * articles.length + revisions.length + annotations.length;
  let before = 0;
  const among = async <T extends { id: string }>(
    table: EntityTable<T, 'id'>,
    wanted: readonly T[],
    field: keyof T & string = 'id',
  ) => {
    const found: T[] = [];
    const keys = wanted.map((record) => String(record[field]));
    for await (const { some, done } of rowsWith(table, field, keys)) {
      signal?.throwIfAborted();
      found.push(...some);
      onProgress?.((before + done * keys.length) / total);
    }
    before += keys.length;
    return found;
  };
  return read(db, TABLES, async (tables) => {
    const byId = await among(tables.articles, articles);
    const byUrl = await among(tables.articles, articles, 'url');
    const both = new Map<string, ArticleRecord>();
    for (const one of [...byId, ...byUrl]) both.set(one.id, one);
    return {
      articles: [...both.values()],
      revisions: await among(tables.revisions, revisions),
      annotations: await among(tables.annotations, annotations),
      tags: await tables.tags.toArray(),
    };
  });
}

/** Rows with some keys, a batch at a time, by the shorter way: through the keys, or through the table. */
async function* rowsWith<T extends { id: string }>(
  table: EntityTable<T, 'id'>,
  field: keyof T & string,
  keys: readonly string[],
): AsyncGenerator<{ some: T[]; done: number }> {
  const count = await table.count();
  let done = 0;
  if (count > keys.length * FEW) {
    for (const batch of batchesOf(keys)) {
      done += batch.length;
      yield { some: await table.where(field).anyOf(batch).toArray(), done: done / keys.length };
    }
    return;
  }
  const wanted = new Set(keys);
  for await (const page of pagesOf(table)) {
    done += page.length;
    yield { some: page.filter((row) => wanted.has(String(row[field]))), done: done / count };
  }
}
