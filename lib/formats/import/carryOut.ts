import type { Collection } from '../../annotations/types.ts';
import type { ImportPlan } from './planImport.ts';

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
