import { decodeText } from '../bytes.ts';
import type { Codebook } from '../codebook.ts';
import { countsOfViews } from '../counts.ts';
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
export function countRows(
  file: Uint8Array,
  heading: readonly string[],
  wanted: readonly WrittenRow[],
  codebook: Codebook,
): Counts {
  const { rows } = parseTable(decodeText(file), ',');
  const held = wanted.filter(({ row }, index) =>
    row.every((cell, column) => rows[index]?.[heading[column] ?? ''] === cell),
  );
  const counts = (some: readonly WrittenRow[]) =>
    countsOfViews(
      some.map(({ view }) => view),
      codebook,
    );
  const others = rows.length - wanted.length;
  const found = counts(held);
  return requireCounts({ ...found, annotations: found.annotations + others }, counts(wanted));
}
