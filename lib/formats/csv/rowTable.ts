import type { Collection } from '../../annotations/types.ts';
import { decodeText } from '../bytes.ts';
import { codebookOf } from '../codebook.ts';
import { Tally } from '../counts.ts';
import { lossesOf } from '../losses.ts';
import { Pace } from '../pace.ts';
import { requireCounts } from '../readBack.ts';
import type { Codec, Counts, Loss, WriteOptions } from '../types.ts';
import type { AnnotationView } from '../view.ts';
import { delimitedLine } from './delimited.ts';
import { parseTable } from './parse.ts';

/** A row for an annotation, with its cells in the order of the heading. */
export interface WrittenRow {
  view: AnnotationView;
  row: readonly string[];
}

/** A format that is a table of its own columns, with a row for each annotation that it takes. */
export function rowTable(
  heading: readonly string[],
  rowsOf: (collection: Collection, options: WriteOptions) => Iterable<WrittenRow>,
  lacking: readonly Loss[],
): Codec {
  return {
    *write(collection, options) {
      yield delimitedLine(heading, ',');
      for (const { row } of rowsOf(collection, options)) yield delimitedLine(row, ',');
    },
    losses: (collection) => lossesOf(collection, lacking),
    readBack: (file, collection, options) =>
      countRows(file, heading, rowsOf(collection, options), collection, new Pace(options)),
  };
}

/**
 * Counts what a table with a row for each annotation holds: of those whose row came back cell by cell.
 * @throws ReadBackError where one did not, or there are others
 */
async function countRows(
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
