import { digestOf, ID, searchText } from '../catalogue/index.ts';
import type { ArticleDigest } from '../catalogue/types.ts';
import type { Tables } from './tables.ts';

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
 * Writes the digests of articles anew from their annotations, on the tables of the transaction that changed them.
 * Of an article that is gone a digest without annotations stays, so that whoever follows the sequence sees it go.
 */
export async function writeDigests(
  tables: Tables,
  articleIds: readonly string[],
  onProgress?: (done: number) => void,
): Promise<void> {
  const [last, counted] = await tables.meta.bulkGet(['sequence', 'annotations']);
  const sequence = Number(last?.value ?? 0) + 1;
  let total = Number(counted?.value ?? 0);
  await tables.meta.put({ key: 'sequence', value: sequence });
  for (let i = 0; i < articleIds.length; i += BATCH) {
    const ids = articleIds.slice(i, i + BATCH);
    const [articles, annotations, sightings, former] = await Promise.all([
      tables.articles.bulkGet(ids),
      tables.annotations.where('articleId').anyOf(ids).toArray(),
      tables.sightings.where('articleId').anyOf(ids).toArray(),
      tables.digests.bulkGet(ids),
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
    await tables.digests.bulkPut(digests);
    onProgress?.(Math.min(i + BATCH, articleIds.length));
  }
  await tables.meta.put({ key: 'annotations', value: total });
}

/** Keeps the newest text of articles for searching, on the tables of the transaction that added it. */
export async function writeTexts(tables: Tables, articleIds: readonly string[]): Promise<void> {
  for (const articleId of articleIds) {
    const newest = await newestRevision(tables, articleId);
    if (!newest) await tables.texts.delete(articleId);
    else if ((await tables.texts.get(articleId))?.revisionId !== newest.id)
      await tables.texts.put({ articleId, revisionId: newest.id, text: searchText(newest.text) });
  }
}

/** Writes all digests and texts, for a database that has none. */
export async function fillDigests(tables: Tables): Promise<void> {
  const ids = await tables.articles.toCollection().primaryKeys();
  await writeDigests(tables, ids);
  await writeTexts(tables, ids);
}

/** Counts the annotations anew. */
export async function recount(tables: Tables): Promise<void> {
  await tables.meta.put({ key: 'annotations', value: await tables.annotations.count() });
}

/** The texts of an article, in the order of reading. */
export const revisionsOf = (tables: Tables, articleId: string) =>
  tables.revisions
    .where('[articleId+readAt]')
    .between([articleId, 0], [articleId, Number.MAX_SAFE_INTEGER]);

/** The text of an article as it was read last. */
export const newestRevision = (tables: Tables, articleId: string) =>
  revisionsOf(tables, articleId).last();

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
