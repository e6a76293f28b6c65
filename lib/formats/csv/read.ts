import { ForeignRecords } from '../intake/foreign.ts';
import { guarded, Intake, Unreadable } from '../intake/intake.ts';
import { readText } from '../intake/readText.ts';
import type { ReadOptions, ReadResult, TablePreview } from '../intake/types.ts';
import { guessMapping, isOurs } from './mapping.ts';
import { parseTable, type Table } from './parse.ts';
import { RowReader } from './rows.ts';

/** Columns that a field of an annotation is made from. */
const fields: Readonly<Record<string, readonly string[]>> = {
  kind: ['kind'],
  color: ['color'],
  target: ['quote', 'url'],
  tagIds: ['tags'],
  comment: ['comment'],
  claim: ['claim', 'claimant', 'claim_type', 'claim_status', 'rating'],
  quotation: ['speech'],
};

/** Bytes of a table that are looked at for its preview. */
const PREVIEW = 2 ** 18;

/** Rows that a preview shows. */
const PREVIEW_ROWS = 20;

/**
 * The beginning of a table, to choose the columns by.
 * @throws Unreadable where it is none
 */
export async function previewTable(
  file: Uint8Array,
  options: ReadOptions = {},
): Promise<TablePreview> {
  const lineEnd = file.length > PREVIEW ? file.lastIndexOf(0x0a, PREVIEW) : -1;
  const beginning = lineEnd === -1 ? file : file.subarray(0, lineEnd + 1);
  const { heading, rows } = await tableOf(beginning, new Intake(options), options, PREVIEW_ROWS);
  return { heading, mapping: guessMapping(heading), ours: isOurs(heading), rows };
}

/** Reads a table with a row for each annotation. Places of problems are rows as a spreadsheet numbers them. */
export function readTable(file: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  return guarded(async () => {
    const intake = new Intake(options);
    const { pace } = intake;
    const { heading, rows } = await tableOf(file, intake, options);
    const mapping = options.columns ?? guessMapping(heading);
    for (const column of ['quote', 'url']) {
      const name = mapping[column];
      if (name === undefined || !heading.includes(name)) {
        throw new Unreadable('missing-column', '', { detail: column });
      }
    }
    const reader = new RowReader(
      mapping,
      isOurs(heading),
      intake,
      new ForeignRecords(intake, options),
    );
    for (const [index, row] of rows.entries()) {
      reader.take(row, `/${index + 2}`);
      if (pace.due) await pace.rest(index / rows.length);
    }
    const given = Object.keys(fields).filter((name) =>
      fields[name]?.some((column) => mapping[column] !== undefined),
    );
    return intake.finish(new Set(given));
  });
}

async function tableOf(
  file: Uint8Array,
  intake: Intake,
  options: ReadOptions,
  rowLimit = 0,
): Promise<Table> {
  const text = await readText(file, intake, options.encoding);
  try {
    return await parseTable(text, intake.pace, { rowLimit });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Unreadable('bad-csv', `/${error.message}`);
  }
}
