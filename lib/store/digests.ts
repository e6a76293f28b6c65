import type { Annotation, ArticleRecord, Revision } from '../annotations/types.ts';
import { digestOf, ID, searchText } from '../catalogue/index.ts';
import type { ArticleDigest } from '../catalogue/types.ts';
import { batchesOf, deleteRows, rowsOfArticles } from './batches.ts';
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
const AT_ONCE = 50;

/** All that there is of an article, where that is known and need not be read again to be digested. */
export interface WholeArticle {
  /** Absent for one that is gone. */
  article?: ArticleRecord;
  annotations: Annotation[];
  /** The text that was read last. */
  newest?: Revision;
}

/**
 * Writes the digests of articles anew from their annotations, on the tables of the transaction that changed them.
 * Of an article that is gone a digest without annotations stays, so that whoever follows the sequence sees it go.
 * @param whole articles that need no reading, by id
 */
export async function writeDigests(
  tables: Tables,
  articleIds: readonly string[],
  onProgress?: (done: number) => void,
  whole: ReadonlyMap<string, WholeArticle> = new Map(),
): Promise<void> {
  const [last, counted] = await tables.meta.bulkGet(['sequence', 'annotations']);
  const sequence = Number(last?.value ?? 0) + 1;
  let total = Number(counted?.value ?? 0);
  await tables.meta.put({ key: 'sequence', value: sequence });
  for (let i = 0; i < articleIds.length; i += AT_ONCE) {
    const ids = articleIds.slice(i, i + AT_ONCE);
    const stored = ids.filter((id) => !whole.has(id));
    const [articles, annotations, sightings, former] = await Promise.all([
      tables.articles.bulkGet(stored),
      rowsOfArticles(tables.annotations, stored),
      rowsOfArticles(tables.sightings, stored),
      tables.digests.bulkGet(ids),
    ]);
    const byId = new Map(articles.map((article) => [article?.id, article]));
    const byArticle = Map.groupBy(annotations, ({ articleId }) => articleId);
    const states = new Map(sightings.map(({ id, state }) => [id, state]));
    const digests = ids.map((id) => {
      const { article, annotations: own } = whole.get(id) ?? {
        article: byId.get(id),
        annotations: byArticle.get(id) ?? [],
      };
      return article ? digestOf(article, own, sequence, states) : gone(id, sequence);
    });
    for (const digest of former) total -= (digest?.ids.length ?? 0) / ID;
    for (const { ids: own } of digests) total += own.length / ID;
    await tables.digests.bulkPut(digests);
    onProgress?.(Math.min(i + AT_ONCE, articleIds.length));
  }
  await tables.meta.put({ key: 'annotations', value: total });
}

/**
 * Keeps the newest text of articles for searching, on the tables of the transaction that added it.
 * @param whole articles that need no reading, by id
 */
export async function writeTexts(
  tables: Tables,
  articleIds: readonly string[],
  onProgress?: (done: number) => void,
  whole: ReadonlyMap<string, WholeArticle> = new Map(),
): Promise<void> {
  let done = 0;
  for (const ids of batchesOf(articleIds)) {
    const stored = ids.filter((id) => !whole.has(id));
    const [revisions, kept] = await Promise.all([
      Promise.all(stored.map((id) => newestRevision(tables, id))),
      tables.texts.bulkGet(stored),
    ]);
    const fresh = revisions.filter((one, n) => one && kept[n]?.revisionId !== one.id);
    fresh.push(...ids.map((id) => whole.get(id)?.newest));
    const without = stored.filter((_, n) => !revisions[n]);
    await deleteRows(tables.texts, [
      ...without,
      ...ids.filter((id) => whole.has(id) && !whole.get(id)?.newest),
    ]);
    await tables.texts.bulkPut(
      fresh.flatMap((one) =>
        one ? { articleId: one.articleId, revisionId: one.id, text: searchText(one.text) } : [],
      ),
    );
    done += ids.length;
    onProgress?.(done);
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
