import type { Annotation, Collection } from '../annotations/types.ts';

/** Compares by UTF-16 units, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Records in the order they were made, those of the same moment by identifier: one order for one collection. */
export function ordered(collection: Collection): Collection {
  return {
    articles: byTime(collection.articles, (article) => article.createdAt),
    revisions: byTime(collection.revisions, (revision) => revision.readAt),
    annotations: byTime(collection.annotations, (annotation) => annotation.createdAt),
    tags: byTime(collection.tags, (tag) => tag.createdAt),
  };
}

/** Annotations in the order of the text; those without a place in it last. */
export function inTextOrder<T extends { annotation: Annotation; start?: number }>(
  entries: readonly T[],
): T[] {
  const start = (entry: T) => entry.start ?? Number.MAX_SAFE_INTEGER;
  return entries.toSorted(
    (a, b) =>
      start(a) - start(b) ||
      a.annotation.createdAt - b.annotation.createdAt ||
      compareText(a.annotation.id, b.annotation.id),
  );
}

function byTime<T extends { id: string }>(records: readonly T[], time: (record: T) => number): T[] {
  return records.toSorted((a, b) => time(a) - time(b) || compareText(a.id, b.id));
}
