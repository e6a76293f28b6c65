import { digestOf, ID, searchText } from '../catalogue/index.ts';
import type { ArticleDigest } from '../catalogue/types.ts';
import type { Database } from './database.ts';

/** Tables that {@link writeDigests} reads and writes: whatever transaction calls it must span them. */
export const DIGEST_TABLES = [
  'articles',
  'revisions',
  'annotations',
  'digests',
  'texts',
  'sightings',
  'meta',
] as const;

/** Articles that are taken in hand at once, so that a large library is never in memory whole. */
const BATCH = 50;

/**
 * Writes the digests of articles anew from their annotations, inside the transaction that changed them.
 * Of an article that is gone a digest without annotations stays, so that whoever follows the sequence sees it go.
 */
export async function writeDigests(
  db: Database,
  articleIds: readonly string[],
  onProgress?: (done: number) => void,
): Promise<void> {
  const [last, counted] = await db.meta.bulkGet(['sequence', 'annotations']);
  const sequence = Number(last?.value ?? 0) + 1;
  let total = Number(counted?.value ?? 0);
  await db.meta.put({ key: 'sequence', value: sequence });
  for (let i = 0; i < articleIds.length; i += BATCH) {
    const ids = articleIds.slice(i, i + BATCH);
    const [articles, annotations, sightings, former] = await Promise.all([
      db.articles.bulkGet(ids),
      db.annotations.where('articleId').anyOf(ids).toArray(),
      db.sightings.where('articleId').anyOf(ids).toArray(),
      db.digests.bulkGet(ids),
    ]);
    const byArticle = Map.groupBy(annotations, ({ articleId }) => articleId);
    const states = new Map(sightings.map(({ id, state }) => [id, state]));
    const digests = ids.map((id, n) => {
      const article = articles[n];
      const own = byArticle.get(id) ?? [];
      return article ? digestOf(article, own, sequence, states) : gone(id, sequence);
    });
    for (const digest of former) total -= (digest?.ids.length ?? 0) / ID;
    for (const { ids: own } of digests) total += own.length / ID;
    await db.digests.bulkPut(digests);
    onProgress?.(Math.min(i + BATCH, articleIds.length));
  }
  await db.meta.put({ key: 'annotations', value: total });
}

/** Keeps the newest text of articles for searching, inside the transaction that added it. */
export async function writeTexts(db: Database, articleIds: readonly string[]): Promise<void> {
  for (const articleId of articleIds) {
    const newest = await newestRevision(db, articleId);
    if (!newest) await db.texts.delete(articleId);
    else if ((await db.texts.get(articleId))?.revisionId !== newest.id)
      await db.texts.put({ articleId, revisionId: newest.id, text: searchText(newest.text) });
  }
}

/** Writes all digests and texts, for a database that has none. */
export async function fillDigests(db: Database): Promise<void> {
  const ids = await db.articles.toCollection().primaryKeys();
  await writeDigests(db, ids);
  await writeTexts(db, ids);
}

/** The texts of an article, in the order of reading. */
export const revisionsOf = (db: Database, articleId: string) =>
  db.revisions
    .where('[articleId+readAt]')
    .between([articleId, 0], [articleId, Number.MAX_SAFE_INTEGER]);

/** The text of an article as it was read last. */
export const newestRevision = (db: Database, articleId: string) =>
  revisionsOf(db, articleId).last();

const gone = (articleId: string, sequence: number): ArticleDigest => ({
  articleId,
  sequence,
  url: '',
  headline: '',
  publisher: '',
  agency: '',
  authors: '',
  language: '',
  published: 0,
  updatedAt: 0,
  ids: '',
  numbers: new Float64Array(0),
  tagRefs: new Uint16Array(0),
  tagIds: [],
  speakers: [],
  text: '',
});
