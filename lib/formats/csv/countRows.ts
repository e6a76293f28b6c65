import type { Collection } from '../../annotations/types.ts';
import { decodeText } from '../bytes.ts';
import { codebookOf } from '../codebook.ts';
import { Tally } from '../counts.ts';
import type { Pace } from '../pace.ts';
import { requireCounts } from '../readBack.ts';
import type { Counts } from '../types.ts';
import type { AnnotationView } from '../view.ts';
import { parseTable } from './parse.ts';

/** A row for an annotation, with its cells in the order of the heading. */
export interface WrittenRow {
  view: AnnotationView;
  row: readonly string[];
}

/**
 * Counts what a table with a row for each annotation holds: of those whose row came back cell by cell.
 * @throws ReadBackError where one did not, or there are others
 */
export async function countRows(
  file: Uint8Array,
  heading: readonly string[],
  wanted: Iterable<WrittenRow>,
  collection: Collection,
  pace: Pace,
): Promise<Counts> {
  const { rows } = await parseTable(decodeText(file), pace, { separator: ',' });
  const held = new Tally(codebookOf(collection));
  const all = new Tally(codebookOf(collection));
  await pace.each(wanted, ({ view: { annotation, article }, row }) => {
    const found = rows[all.proof.annotations];
    all.add(annotation, article.url);
    if (row.every((cell, column) => found?.[heading[column] ?? ''] === cell))
      held.add(annotation, article.url);
  });
  const others = rows.length - all.proof.annotations;
  return requireCounts({ ...held.proof, annotations: held.proof.annotations + others }, all.proof);
}
