import type { Table } from 'dexie';
import type { Collection, Revision } from '../annotations/types.ts';
import { batchesOf, deleteRows } from './batches.ts';
import type { Database } from './database.ts';
import { DIGEST_TABLES, type WholeArticle, writeDigests, writeTexts } from './digests.ts';
import type { OnProgress } from './progress.ts';
import type { Tables } from './tables.ts';
import { write } from './write.ts';

/** How far a write is when the records are there and what is derived from them is not. */
const WRITTEN = 0.6;

const TABLES = ['articles', 'revisions', 'annotations', 'tags'] as const;

/** Writes records as they are, in one transaction; also in a database that lost something, which is mended by it. */
export async function putRecords(
  db: Database,
  put: Collection,
  onProgress?: OnProgress,
): Promise<void> {
  const body = async (tables: Tables) => {
    const whole = await wholeArticles(tables, put);
    const total = TABLES.reduce((sum, name) => sum + put[name].length, 0);
    let done = 0;
    for (const name of TABLES)
      for (const batch of batchesOf<unknown>(put[name])) {
        await rowsOf(tables, name).bulkPut(batch);
        done += batch.length;
        onProgress?.((done / total) * WRITTEN);
      }
    await follow(tables, put, whole, (part) => onProgress?.(WRITTEN + part * (1 - WRITTEN)));
  };
  await write(db, [...DIGEST_TABLES, 'tags'], body, { mends: true });
}

/** Takes {@link putRecords} back: what was new goes, what was replaced comes back, in one transaction. */
export async function unputRecords(
  db: Database,
  put: Collection,
  before: Collection,
  onProgress?: OnProgress,
): Promise<void> {
  await write(db, [...DIGEST_TABLES, 'tags'], async (tables) => {
    for (const [index, name] of TABLES.entries()) {
      const rows = rowsOf(tables, name);
      const ids = (put[name] as { id: string }[]).map(({ id }) => id);
      await deleteRows(rows, ids, (part) =>
        onProgress?.(((index + part) / TABLES.length) * WRITTEN),
      );
      for (const batch of batchesOf<unknown>(before[name])) await rows.bulkPut(batch);
    }
    const gone = await goneArticles(tables, put);
    await follow(tables, put, gone, (part) => onProgress?.(WRITTEN + part * (1 - WRITTEN)));
  });
}

const rowsOf = (tables: Tables, name: (typeof TABLES)[number]): Table<unknown, string> =>
  tables[name] as Table<unknown, string>;

/**
 * Of the articles that are to be put those of which the database has nothing, with all that is put of them. None where
 * it has annotations that no digest counts: they belong to articles that were lost.
 */
async function wholeArticles(
  tables: Tables,
  { articles, annotations, revisions }: Collection,
): Promise<Map<string, WholeArticle>> {
  const counted = Number((await tables.meta.get('annotations'))?.value ?? 0);
  if ((await tables.annotations.count()) !== counted) return new Map();
  const stored = new Set([
    ...(await tables.articles.toCollection().primaryKeys()),
    ...(await tables.digests.toCollection().primaryKeys()),
  ]);
  const annotationsOf = Map.groupBy(annotations, ({ articleId }) => articleId);
  const newestOf = new Map<string, Revision>();
  for (const revision of revisions) {
    const other = newestOf.get(revision.articleId);
    if (!other || other.readAt <= revision.readAt) newestOf.set(revision.articleId, revision);
  }
  const whole = new Map<string, WholeArticle>();
  for (const article of articles) {
    if (stored.has(article.id)) continue;
    const newest = newestOf.get(article.id);
    whole.set(article.id, {
      article,
      annotations: annotationsOf.get(article.id) ?? [],
      ...(newest && { newest }),
    });
  }
  return whole;
}

/** Of articles that were put those of which nothing is left. */
async function goneArticles(
  tables: Tables,
  { articles }: Collection,
): Promise<Map<string, WholeArticle>> {
  const left = new Set([
    ...(await tables.articles.toCollection().primaryKeys()),
    ...((await tables.annotations.orderBy('articleId').uniqueKeys()) as string[]),
  ]);
  const gone = articles.filter(({ id }) => !left.has(id));
  return new Map(gone.map(({ id }) => [id, { annotations: [] }]));
}

async function follow(
  tables: Tables,
  { articles, revisions, annotations }: Collection,
  whole: ReadonlyMap<string, WholeArticle>,
  onProgress: OnProgress,
) {
  const touched = new Set([
    ...articles.map(({ id }) => id),
    ...revisions.map(({ articleId }) => articleId),
    ...annotations.map(({ articleId }) => articleId),
  ]);
  const steps = touched.size * 2;
  await writeDigests(tables, [...touched], (done) => onProgress(done / steps), whole);
  await writeTexts(tables, [...touched], (done) => onProgress(0.5 + done / steps), whole);
}
