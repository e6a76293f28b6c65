import Papa from 'papaparse';
import type { Pace } from '../pace.ts';
import { withoutGuard } from './delimited.ts';

/** A file of separated values: the heading, and the rows by column. */
export interface Table {
  heading: string[];
  rows: Record<string, string>[];
}

/** UTF-16 units that are parsed at once: a few milliseconds' work. */
const CHUNK = 2 ** 18;

/** Chunks that one cell may go on for: a quotation mark that is never closed would be looked for again in each. */
const LONGEST = 16;

interface TableOptions {
  /** Guessed if absent. */
  separator?: string;
  /** Rows after which reading stops. */
  rowLimit?: number;
}

/**
 * Reads separated values with a heading, with pauses. The apostrophe that guards against formulas is taken off.
 * @throws SyntaxError with the row's number where a quotation mark is never closed
 */
export async function parseTable(
  text: string,
  pace: Pace,
  { separator = '', rowLimit = 0 }: TableOptions = {},
): Promise<Table> {
  const lines: string[][] = [];
  let chunks = 0;
  let without = 0;
  await new Promise<void>((resolve, reject) => {
    const take = async ({ data, errors }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
      parser.pause();
      const isLast = ++chunks * CHUNK >= text.length;
      // What is wrong with a row that the chunk cuts off may be the cut.
      const broken = errors.find(
        ({ type, row = 0 }) => type === 'Quotes' && (isLast || row < data.length),
      );
      const isCutOff = rowLimit > 0 && lines.length + data.length > rowLimit;
      without = data.length > 0 ? 0 : without + 1;
      if ((broken && !isCutOff) || without > LONGEST)
        throw new SyntaxError(String(lines.length + (broken?.row ?? 0) + 1));
      for (const line of data) lines.push(line);
      // In a later turn in any case: the parser must have halted before it can go on.
      await (pace.due && pace.rest());
      parser.resume();
    };
    Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
      delimiter: separator,
      preview: rowLimit && rowLimit + 1,
      skipEmptyLines: 'greedy',
      chunkSize: CHUNK,
      // Left halted where it fails: aborting would say that it is complete.
      chunk: (results: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        take(results, parser).catch(reject);
      },
      complete: () => resolve(),
    });
  });
  const [heading = [], ...rows] = lines;
  const table: Table = { heading, rows: [] };
  await pace.each(rows, (row) => {
    const fields = heading.map((name, index) => [name, withoutGuard(row[index] ?? '')] as const);
    table.rows.push(Object.fromEntries(fields));
  });
  return table;
}
