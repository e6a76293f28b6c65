import type { Annotation, AnnotationContent, HistoryEntry } from '../../annotations/types.ts';
import { quoteOf } from '../view.ts';
import type { Change } from './planImport.ts';
import { sameData } from './sameData.ts';

const contentFields = [
  'kind',
  'color',
  'target',
  'tagIds',
  'comment',
  'claim',
  'quotation',
] as const satisfies readonly (keyof AnnotationContent)[];

/**
 * What importing an annotation would do, or undefined where it is stored just so.
 * @param carries fields that the file's format says something about; all if absent
 */
export function planAnnotation(
  incoming: Annotation,
  before: Annotation | undefined,
  carries: ReadonlySet<string> | undefined,
): Change<Annotation> | undefined {
  if (!before) return { kind: 'new', record: incoming };
  return carries ? planPart(incoming, before, carries) : planWhole(incoming, before);
}

/** From a file that holds everything, history as well: whose history goes on from the other's is the newer one. */
function planWhole(incoming: Annotation, before: Annotation): Change<Annotation> | undefined {
  const fields = [...changedFields(incoming, before)] as string[];
  if (incoming.deletedAt !== before.deletedAt) fields.push('deletedAt');
  if (fields.length === 0) return undefined;
  const change = { record: incoming, before, fields };
  if (goesOn(incoming.history, before.history) && incoming.updatedAt > before.updatedAt) {
    return { kind: 'changed', ...change };
  }
  const older = goesOn(before.history, incoming.history) && before.updatedAt >= incoming.updatedAt;
  return { kind: 'conflict', ...change, reason: older ? 'older' : 'diverged' };
}

/**
 * From a file that holds a part: the rest stays as it is stored, and the change becomes an entry of the history.
 * A file from before the last change here says nothing newer.
 */
function planPart(
  incoming: Annotation,
  before: Annotation,
  carries: ReadonlySet<string>,
): Change<Annotation> | undefined {
  const given = Object.fromEntries(
    contentFields.filter((name) => carries.has(name)).map((name) => [name, incoming[name]]),
  ) as Partial<AnnotationContent>;
  if (given.target && sameWords(incoming, before)) given.target = before.target;
  const merged: Annotation = { ...before, ...given };
  const fields = changedFields(merged, before);
  if (fields.length === 0) return undefined;
  const at = Math.max(incoming.updatedAt, before.updatedAt);
  const entry = { at, before: Object.fromEntries(fields.map((name) => [name, before[name]])) };
  const record = withoutEmpty({ ...merged, updatedAt: at, history: [...before.history, entry] });
  return incoming.updatedAt >= before.updatedAt
    ? { kind: 'changed', record, before, fields }
    : { kind: 'conflict', record, before, fields, reason: 'older' };
}

function changedFields(a: Annotation, b: Annotation) {
  return contentFields.filter((name) => !sameData(a[name], b[name]));
}

/** True where the first history begins with the second. */
function goesOn(longer: readonly HistoryEntry[], shorter: readonly HistoryEntry[]): boolean {
  return (
    longer.length >= shorter.length &&
    shorter.every((entry, index) => sameData(entry, longer[index]))
  );
}

/** Other selectors for the same words of the same article are no change that a person made. */
function sameWords(a: Annotation, b: Annotation): boolean {
  return a.articleId === b.articleId && quoteOf(a).exact === quoteOf(b).exact;
}

/** Fields whose value is undefined are left out, as they are in the database. */
function withoutEmpty(annotation: Annotation): Annotation {
  return Object.fromEntries(
    Object.entries(annotation).filter(([, value]) => value !== undefined),
  ) as unknown as Annotation;
}
