import { quoteOf } from '../annotations/index.ts';
import type { Annotation, Collection } from '../annotations/types.ts';
import type { ImportPlan } from '../formats/index.ts';

const KINDS = [
  'articles',
  'revisions',
  'annotations',
  'tags',
] as const satisfies (keyof Collection)[];

/** A record that was changed here and in the file. */
export interface Conflict {
  id: string;
  /** The marked words, the headline, or the tag's name. */
  label: string;
  /** The file has an older state, or both were changed apart. */
  reason: 'older' | 'diverged';
  /** Fields that differ. */
  fields: string[];
}

/** How many annotations of each kind a plan holds. */
export function tally(plan: ImportPlan): Record<'new' | 'changed' | 'conflict' | 'same', number> {
  const marks = { new: 0, changed: 0, conflict: 0, same: plan.same.annotations };
  for (const { kind } of plan.annotations) marks[kind]++;
  return marks;
}

/** The annotations that carrying a plan out writes without asking, new ones first, at most `limit`. */
export function firstTaken({ annotations }: ImportPlan, limit: number): Annotation[] {
  const taken: Annotation[] = [];
  for (const wanted of ['new', 'changed'] as const)
    for (const { kind, record } of annotations) {
      if (taken.length === limit) return taken;
      if (kind === wanted) taken.push(record);
    }
  return taken;
}

/** Whether carrying a plan out would write anything. */
export const doesNothing = (plan: ImportPlan): boolean =>
  KINDS.every((kind) => plan[kind].length === 0);

/** What the person decides on. */
export function conflictsOf(plan: ImportPlan): Conflict[] {
  const found: Conflict[] = [];
  for (const kind of KINDS) {
    for (const change of plan[kind]) {
      if (change.kind !== 'conflict') continue;
      const { record, reason, fields } = change;
      const label =
        'target' in record
          ? quoteOf(record)
          : 'metadata' in record
            ? (record.metadata.headline ?? record.url)
            : 'name' in record
              ? record.name
              : record.id;
      found.push({ id: record.id, label, reason, fields });
    }
  }
  return found;
}
