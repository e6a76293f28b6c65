import type { Collection } from '../lib/annotations/types.ts';

/** A collection so many times over, each time with ids and addresses of its own. */
export function copies(sample: Collection, count: number): Collection {
  const all: Collection = { articles: [], revisions: [], annotations: [], tags: sample.tags };
  for (let copy = 0; copy < count; copy++) {
    const id = (from: string) =>
      `${from.slice(0, 9)}${copy.toString(16).padStart(4, '0')}${from.slice(13)}`;
    const moved = <T extends { id: string }>(record: T) => ({ ...record, id: id(record.id) });
    const ofArticle = <T extends { id: string; articleId: string }>(record: T) => ({
      ...moved(record),
      articleId: id(record.articleId),
    });
    all.articles.push(
      ...sample.articles.map((one) => ({ ...moved(one), url: `${one.url}?copy=${copy}` })),
    );
    all.revisions.push(...sample.revisions.map(ofArticle));
    all.annotations.push(
      ...sample.annotations.map((one) => ({
        ...ofArticle(one),
        target: { ...one.target, revisionId: id(one.target.revisionId ?? '') },
      })),
    );
  }
  return all;
}
