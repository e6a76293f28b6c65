import { inArticleOrder } from '../annotations/index.ts';
import type { Collection } from '../annotations/types.ts';
import { readTags } from './codebook.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';
import { read } from './write.ts';

const TABLES = ['articles', 'revisions', 'annotations', 'tags'] as const;

/** Everything that is stored, the trash too: what a backup holds. */
export function everything(db: Database): Promise<Collection> {
  return read(db, TABLES, async (tables) => ({
    articles: await tables.articles.toArray(),
    revisions: await tables.revisions.toArray(),
    annotations: await tables.annotations.toArray(),
    tags: await tables.tags.toArray(),
  }));
}

/** Everything about some articles (all of them, where no ids are given), without the trash. */
export function collectionOf(db: Database, articleIds?: readonly string[]): Promise<Collection> {
  return read(db, TABLES, async (tables) => {
    const found = articleIds
      ? await tables.articles.bulkGet([...articleIds])
      : await tables.articles.toArray();
    const articles = found.flatMap((one) => (one && one.deletedAt === undefined ? one : []));
    const ids = articles.map(({ id }) => id);
    const annotations = await tables.annotations.where('articleId').anyOf(ids).toArray();
    return {
      articles,
      revisions: await revisionsOfAll(tables, ids),
      annotations: annotations.filter((a) => a.deletedAt === undefined).sort(inArticleOrder),
      tags: await readTags(tables),
    };
  });
}

/** Annotations with their articles, texts and tags. */
export function collectionAround(db: Database, ids: readonly string[]): Promise<Collection> {
  return read(db, TABLES, async (tables) => {
    const annotations = (await tables.annotations.bulkGet([...ids])).filter((a) => a !== undefined);
    const articleIds = [...new Set(annotations.map(({ articleId }) => articleId))];
    return {
      articles: (await tables.articles.bulkGet(articleIds)).filter((a) => a !== undefined),
      revisions: await revisionsOfAll(tables, articleIds),
      annotations: annotations.sort(inArticleOrder),
      tags: await readTags(tables),
    };
  });
}

const revisionsOfAll = (tables: Tables, articleIds: readonly string[]) =>
  tables.revisions
    .where('[articleId+readAt]')
    .inAnyRange(
      articleIds.map((id) => [
        [id, 0],
        [id, Number.MAX_SAFE_INTEGER],
      ]),
    )
    .toArray();
