import { inArticleOrder } from '../annotations/index.ts';
import type { Collection } from '../annotations/types.ts';
import { gathered, pagesOf, rowsOfArticles } from './batches.ts';
import { readTags } from './codebook.ts';
import type { Database } from './database.ts';
import { read } from './write.ts';

const TABLES = ['articles', 'revisions', 'annotations', 'tags'] as const;

/** Everything that is stored, the trash too: what a backup holds. */
export function everything(db: Database): Promise<Collection> {
  return read(db, TABLES, async (tables) => ({
    articles: (await Array.fromAsync(pagesOf(tables.articles))).flat(),
    revisions: (await Array.fromAsync(pagesOf(tables.revisions))).flat(),
    annotations: (await Array.fromAsync(pagesOf(tables.annotations))).flat(),
    tags: await tables.tags.toArray(),
  }));
}

/** Everything about some articles (all of them, where no ids are given), without the trash. */
export function collectionOf(db: Database, articleIds?: readonly string[]): Promise<Collection> {
  return read(db, TABLES, async (tables) => {
    const found = articleIds
      ? await gathered(articleIds, (ids) => tables.articles.bulkGet(ids))
      : (await Array.fromAsync(pagesOf(tables.articles))).flat();
    const articles = found.filter(({ deletedAt }) => deletedAt === undefined);
    const ids = articles.map(({ id }) => id);
    const annotations = await gathered(ids, (some) => rowsOfArticles(tables.annotations, some));
    return {
      articles,
      revisions: await gathered(ids, (some) => rowsOfArticles(tables.revisions, some)),
      annotations: annotations.filter((a) => a.deletedAt === undefined).sort(inArticleOrder),
      tags: await readTags(tables),
    };
  });
}

/** Annotations with their articles, texts and tags. */
export function collectionAround(db: Database, ids: readonly string[]): Promise<Collection> {
  return read(db, TABLES, async (tables) => {
    const annotations = await gathered(ids, (some) => tables.annotations.bulkGet(some));
    const articleIds = [...new Set(annotations.map(({ articleId }) => articleId))];
    return {
      articles: await gathered(articleIds, (some) => tables.articles.bulkGet(some)),
      revisions: await gathered(articleIds, (some) => rowsOfArticles(tables.revisions, some)),
      annotations: annotations.sort(inArticleOrder),
      tags: await readTags(tables),
    };
  });
}
