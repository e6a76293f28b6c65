import type { Collection } from '../../annotations/types.ts';
import { codebookOf } from '../codebook.ts';
import type { WriteOptions } from '../types.ts';
import { annotationViews } from '../view.ts';
import { columns } from './columns.ts';
import { delimitedLine } from './delimited.ts';

/** A table of annotations: a heading, then a row each, in the order of articles and text. */
export function* writeTable(
  collection: Collection,
  options: WriteOptions,
  separator: ',' | '\t',
): Generator<string> {
  const codebook = codebookOf(collection);
  const cells = Object.values(columns);
  yield (options.byteOrderMark ? '\uFEFF' : '') + delimitedLine(Object.keys(columns), separator);
  for (const view of annotationViews(collection)) {
    yield delimitedLine(
      cells.map((cell) => String(cell(view, codebook) ?? '')),
      separator,
    );
  }
}
