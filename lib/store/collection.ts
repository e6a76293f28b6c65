import type { EntityTable } from 'dexie';
import { inArticleOrder } from '../annotations/index.ts';
import type { Collection } from '../annotations/types.ts';
import { gathered, pagesOf, rowsOfArticles } from './batches.ts';
import { readTags } from './codebook.ts';
import type { Database } from './database.ts';
import type { OnProgress } from './progress.ts';
import { read } from './write.ts';

const TABLES = ['articles', 'revisions', 'annotations', 'tags'] as const;

/** Everything that is stored, the trash too: what a backup holds. What `onProgress` throws stops it. */
export function everything(db: Database, onProgress?: OnProgress): Promise<Collection> {
  return read(db, TABLES, async (tables) => {
    const counts = await Promise.all(TABLES.map((name) => tables[name].count()));
    const total = counts.reduce((sum, count) => sum + count, 0);
    let done = 0;
    const all = async <T extends { id: string }>(table: EntityTable<T, 'id'>): Promise<T[]> => {
      const rows: T[] = [];
      for await (const page of pagesOf(table)) {
        for (const row of page) rows.push(row);
        done += page.length;
        onProgress?.(done / total);
      }
      return rows;
    };
    return {
      articles: await all(tables.articles),
      revisions: await all(tables.revisions),
      annotations: await all(tables.annotations),
      tags: await tables.tags.toArray(),
    };
  });
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
