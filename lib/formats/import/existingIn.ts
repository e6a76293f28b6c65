import type { Collection } from '../../annotations/types.ts';
import type { Existing } from './planImport.ts';

/** Lookups in a collection that is at hand. Each is built when it is first asked, so that none holds up the others. */
export function existingIn({ articles, revisions, annotations, tags }: Collection): Existing {
  const path = (name: string, parentId: string | undefined) =>
    JSON.stringify([name, parentId ?? null]);
  const byPath = lookup(tags, ({ name, parentId }) => path(name, parentId));
  return {
    article: lookup(articles, ({ id }) => id),
    articleAt: lookup(articles, ({ url }) => url),
    revision: lookup(revisions, ({ id }) => id),
    annotation: lookup(annotations, ({ id }) => id),
    tag: lookup(tags, ({ id }) => id),
    tagNamed: (name, parentId) => byPath(path(name, parentId)),
  };
}

function lookup<T>(records: readonly T[], key: (record: T) => string) {
  let byKey: Map<string, T> | undefined;
  return (wanted: string): T | undefined => {
    byKey ??= new Map(records.map((record) => [key(record), record]));
    return byKey.get(wanted);
  };
}
