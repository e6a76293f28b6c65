import type { Table } from 'dexie';
import type { Collection } from '../annotations/types.ts';
import type { Database } from './database.ts';
import { DIGEST_TABLES, writeDigests, writeTexts } from './digests.ts';
import type { Tables } from './tables.ts';
import { read, write } from './write.ts';

/** Records that are written at once: more would hold the page up while they are copied. */
const BATCH = 200;

/** How far a write is when the records are there and what is derived from them is not. */
const WRITTEN = 0.6;

const TABLES = ['articles', 'revisions', 'annotations', 'tags'] as const;

/**
 * What is stored of the records that a file refers to, the trash included: by their ids, by the addresses of its
 * articles, and the whole codebook, whose tags meet by name.
 */
export async function storedOf(db: Database, file: Collection): Promise<Collection> {
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
  const found = <T>(records: (T | undefined)[]) => records.filter((one) => one !== undefined);
  return read(db, TABLES, async (tables) => {
    const [byId, byUrl, revisions, annotations, tags] = await Promise.all([
      tables.articles.bulkGet(ids(file.articles)),
      tables.articles
        .where('url')
        .anyOf(file.articles.map(({ url }) => url))
        .toArray(),
      tables.revisions.bulkGet(ids(file.revisions)),
      tables.annotations.bulkGet(ids(file.annotations)),
      tables.tags.toArray(),
    ]);
    const articles = [...new Map([...found(byId), ...byUrl].map((one) => [one.id, one])).values()];
    return { articles, revisions: found(revisions), annotations: found(annotations), tags };
  });
}

/** Writes records as they are, in one transaction; also in a database that lost something, which is mended by it. */
export async function putRecords(
  db: Database,
  put: Collection,
  onProgress?: (done: number) => void,
): Promise<void> {
  const total = TABLES.reduce((sum, table) => sum + put[table].length, 0);
  const body = async (tables: Tables) => {
    let done = 0;
    for (const table of TABLES) {
      for (let i = 0; i < put[table].length; i += BATCH) {
        await rowsOf(tables, table).bulkPut(put[table].slice(i, i + BATCH));
        done += Math.min(BATCH, put[table].length - i);
        onProgress?.((done / total) * WRITTEN);
      }
    }
    await follow(tables, put, (part) => onProgress?.(WRITTEN + part * (1 - WRITTEN)));
  };
  await write(db, [...DIGEST_TABLES, 'tags'], body, { mends: true });
}

/** Takes {@link putRecords} back: what was new goes, what was replaced comes back, in one transaction. */
export async function unputRecords(
  db: Database,
  put: Collection,
  before: Collection,
): Promise<void> {
  await write(db, [...DIGEST_TABLES, 'tags'], async (tables) => {
    for (const table of TABLES) {
      await rowsOf(tables, table).bulkDelete(put[table].map(({ id }) => id));
      await rowsOf(tables, table).bulkPut(before[table]);
    }
    await follow(tables, put);
  });
}

const rowsOf = (tables: Tables, name: (typeof TABLES)[number]): Table<unknown, string> =>
  tables[name] as Table<unknown, string>;

async function follow(
  tables: Tables,
  { articles, revisions, annotations }: Collection,
  onProgress?: (done: number) => void,
) {
  const touched = new Set([
    ...articles.map(({ id }) => id),
    ...revisions.map(({ articleId }) => articleId),
    ...annotations.map(({ articleId }) => articleId),
  ]);
  await writeDigests(tables, [...touched], (done) => onProgress?.((done / touched.size) * 0.5));
  await writeTexts(tables, [...touched]);
  onProgress?.(1);
}
