import type { Collection } from '../annotations/types.ts';

/** What is to be exported; what is absent is everything. */
export interface Selection {
  articleIds?: ReadonlySet<string>;
  annotationIds?: ReadonlySet<string>;
}

/**
 * The part of a collection that a selection names, with what it refers to: the articles of its annotations, the
 * revisions they were made on, their tags and the tags above those.
 */
export function selectRecords(collection: Collection, selection: Selection): Collection {
  const { articleIds, annotationIds } = selection;
  const annotations = collection.annotations.filter(
    ({ id, articleId }) => (articleIds?.has(articleId) ?? true) && (annotationIds?.has(id) ?? true),
  );
  const articles = new Set(annotationIds ? [] : articleIds);
  const revisions = new Set<string>();
  const tags = new Set<string>();
  for (const { articleId, target, tagIds } of annotations) {
    articles.add(articleId);
    if (target.revisionId !== undefined) revisions.add(target.revisionId);
    for (const id of tagIds) tags.add(id);
  }
  const byId = new Map(collection.tags.map((tag) => [tag.id, tag]));
  for (const id of tags) {
    const parentId = byId.get(id)?.parentId;
    if (parentId !== undefined) tags.add(parentId);
  }
  const all = !articleIds && !annotationIds;
  return {
    articles: collection.articles.filter(({ id }) => all || articles.has(id)),
    revisions: collection.revisions.filter(({ id, articleId }) =>
      annotationIds ? revisions.has(id) : all || articles.has(articleId),
    ),
    annotations,
    tags: collection.tags.filter(({ id }) => all || tags.has(id)),
  };
}
