import Papa from 'papaparse';
import { withoutGuard } from './delimited.ts';

/** A file of separated values: the heading, and the rows by column. */
export interface Table {
  heading: string[];
  rows: Record<string, string>[];
}

/**
 * Reads separated values with a heading; the separator is guessed where it is not given.
 * The apostrophe that guards against formulas is taken off.
 * @param rowLimit rows after which reading stops; 0 for none
 * @throws SyntaxError with the row's number where a quotation mark is never closed
 */
export function parseTable(text: string, separator?: string, rowLimit = 0): Table {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: separator ?? '',
    preview: rowLimit && rowLimit + 1,
    skipEmptyLines: 'greedy',
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  const isCutOff = rowLimit > 0 && data.length > rowLimit;
  if (broken && !isCutOff) throw new SyntaxError(String((broken.row ?? 0) + 1));
  const [heading = [], ...rows] = data;
  return {
    heading,
    rows: rows.map((row) => {
      const fields = heading.map((name, index) => [name, withoutGuard(row[index] ?? '')] as const);
      return Object.fromEntries(fields);
    }),
  };
}
