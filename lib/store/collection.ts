import { inArticleOrder } from '../annotations/index.ts';
import type { Collection } from '../annotations/types.ts';
import { readTags } from './codebook.ts';
import type { Database } from './database.ts';

const TABLES = ['articles', 'revisions', 'annotations', 'tags'] as const;

/** Everything that is stored, the trash too: what a backup holds. */
export function everything(db: Database): Promise<Collection> {
  return db.transaction('r', TABLES, async () => ({
    articles: await db.articles.toArray(),
    revisions: await db.revisions.toArray(),
    annotations: await db.annotations.toArray(),
    tags: await db.tags.toArray(),
  }));
}

/** Everything about some articles (all of them, where no ids are given), without the trash. */
export function collectionOf(db: Database, articleIds?: readonly string[]): Promise<Collection> {
  return db.transaction('r', TABLES, async () => {
    const found = articleIds
      ? await db.articles.bulkGet([...articleIds])
      : await db.articles.toArray();
    const articles = found.flatMap((one) => (one && one.deletedAt === undefined ? one : []));
    const ids = articles.map(({ id }) => id);
    const annotations = await db.annotations.where('articleId').anyOf(ids).toArray();
    return {
      articles,
      revisions: await revisionsOfAll(db, ids),
      annotations: annotations.filter((a) => a.deletedAt === undefined).sort(inArticleOrder),
      tags: await readTags(db),
    };
  });
}

/** Annotations with their articles, texts and tags. */
export function collectionAround(db: Database, ids: readonly string[]): Promise<Collection> {
  return db.transaction('r', TABLES, async () => {
    const annotations = (await db.annotations.bulkGet([...ids])).filter((a) => a !== undefined);
    const articleIds = [...new Set(annotations.map(({ articleId }) => articleId))];
    return {
      articles: (await db.articles.bulkGet(articleIds)).filter((a) => a !== undefined),
      revisions: await revisionsOfAll(db, articleIds),
      annotations: annotations.sort(inArticleOrder),
      tags: await readTags(db),
    };
  });
}

const revisionsOfAll = (db: Database, articleIds: readonly string[]) =>
  db.revisions
    .where('[articleId+readAt]')
    .inAnyRange(
      articleIds.map((id) => [
        [id, 0],
        [id, Number.MAX_SAFE_INTEGER],
      ]),
    )
    .toArray();
