import type { Collection } from '../../annotations/types.ts';
import type { Existing, ImportPlan } from './planImport.ts';

type AnyChange = ImportPlan[keyof Collection][number];

/** What to write in one transaction, and what undoing it needs. */
export interface Writes {
  put: Collection;
  /** The records as they were, for those that are replaced. */
  before: Collection;
}

/**
 * Turns a plan into writes. New and changed records are taken; of those in conflict the ones that `takeTheirs` says.
 */
export function carryOut(
  plan: ImportPlan,
  takeTheirs: (change: AnyChange) => boolean = () => false,
): Writes {
  const writes: Writes = {
    put: { articles: [], revisions: [], annotations: [], tags: [] },
    before: { articles: [], revisions: [], annotations: [], tags: [] },
  };
  for (const kind of ['articles', 'revisions', 'annotations', 'tags'] as const) {
    for (const change of plan[kind]) {
      if (change.kind === 'conflict' && !takeTheirs(change)) continue;
      (writes.put[kind] as object[]).push(change.record);
      if (change.kind !== 'new') (writes.before[kind] as object[]).push(change.before);
    }
  }
  return writes;
}

/** Lookups in a collection that is at hand. */
export function existingIn(collection: Collection): Existing {
  const by = <T>(records: readonly T[], key: (record: T) => string) =>
    new Map(records.map((record) => [key(record), record]));
  const path = (name: string, parentId: string | undefined) =>
    JSON.stringify([name, parentId ?? null]);
  const articles = by(collection.articles, ({ id }) => id);
  const urls = by(collection.articles, ({ url }) => url);
  const revisions = by(collection.revisions, ({ id }) => id);
  const annotations = by(collection.annotations, ({ id }) => id);
  const tags = by(collection.tags, ({ id }) => id);
  const names = by(collection.tags, ({ name, parentId }) => path(name, parentId));
  return {
    article: (id) => articles.get(id),
    articleAt: (url) => urls.get(url),
    revision: (id) => revisions.get(id),
    annotation: (id) => annotations.get(id),
    tag: (id) => tags.get(id),
    tagNamed: (name, parentId) => names.get(path(name, parentId)),
  };
}
