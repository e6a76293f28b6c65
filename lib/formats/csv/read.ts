import { annotationKinds } from '../../annotations/values.ts';
import { derivedId, ForeignRecords, timeOf } from '../intake/foreign.ts';
import { guarded, Intake, Unreadable } from '../intake/intake.ts';
import { readText } from '../json/read.ts';
import { Pace } from '../pace.ts';
import type { ReadOptions, ReadResult, TablePreview } from '../types.ts';
import { guessMapping, isOurs, type Mapping } from './mapping.ts';
import { splitPaths } from './names.ts';
import { parseTable, type Table } from './parse.ts';
import { splitSources } from './sources.ts';

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
  const { heading, rows } = await tableOf(
    beginning,
    new Intake(options),
    new Pace(options),
    options,
    PREVIEW_ROWS,
  );
  return { heading, mapping: guessMapping(heading), ours: isOurs(heading), rows };
}

/** Reads a table with a row for each annotation. Places of problems are rows as a spreadsheet numbers them. */
export function readTable(file: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  return guarded(async () => {
    const intake = new Intake(options);
    const pace = new Pace(options);
    const { heading, rows } = await tableOf(file, intake, pace, options);
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
  pace: Pace,
  options: ReadOptions,
  rowLimit?: number,
): Promise<Table> {
  const text = await readText(file, intake.limits, pace, options.encoding);
  try {
    return parseTable(text, undefined, rowLimit);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Unreadable('bad-csv', `/${error.message}`);
  }
}

/** Makes records from rows, one by one. */
class RowReader {
  readonly #mapping: Mapping;
  readonly #ours: boolean;
  readonly #intake: Intake;
  readonly #records: ForeignRecords;
  /** How often the same row came before, so that rows that say the same stay apart. */
  readonly #seen = new Map<string, number>();

  constructor(mapping: Mapping, ours: boolean, intake: Intake, records: ForeignRecords) {
    this.#mapping = mapping;
    this.#ours = ours;
    this.#intake = intake;
    this.#records = records;
  }

  take(row: Readonly<Record<string, string>>, place: string): void {
    const cell = (column: string) => {
      const name = this.#mapping[column];
      return (name === undefined ? undefined : row[name]) ?? '';
    };
    const createdAt = timeOf(cell('created')) ?? this.#records.now;
    const source = cell('url').trim();
    const articleId = this.#records.article(
      this.#ours ? cell('article_url') : source,
      metadataFrom(cell),
      createdAt,
      place,
    );
    const kind = annotationKinds.find((one) => one === cell('kind'));
    if (!kind && cell('kind') !== '') this.#intake.report('not-allowed', 'value', `${place}/kind`);
    const quote = {
      type: 'TextQuoteSelector',
      exact: cell('quote'),
      ...(cell('prefix') && { prefix: cell('prefix') }),
      ...(cell('suffix') && { suffix: cell('suffix') }),
    };
    this.#intake.add(
      'annotations',
      {
        id: this.#idOf(row, cell('id')),
        articleId: articleId ?? derivedId(''),
        kind: kind ?? 'highlight',
        color: cell('color') || undefined,
        target: { source, selectors: quote.exact ? [quote] : [] },
        tagIds: this.#tags(cell('tags'), createdAt, place),
        comment: cell('comment'),
        claim: claimFrom(cell, kind),
        quotation: quotationFrom(cell),
        createdAt,
        updatedAt: timeOf(cell('modified')) ?? createdAt,
        history: [],
      },
      place,
    );
  }

  #idOf(row: Readonly<Record<string, string>>, given: string): string {
    if (this.#ours && given) return given;
    const key = JSON.stringify(row);
    const count = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, count);
    return derivedId('table', key, String(count));
  }

  #tags(field: string, time: number, place: string): string[] {
    const names = field.split(field.includes(';') ? ';' : ',').map((name) => name.trim());
    const paths = this.#ours ? splitPaths(field) : names.filter(Boolean).map((name) => [name]);
    const ids = paths.map((path) => this.#records.tag(path, time, place));
    return [...new Set(ids.filter((id) => id !== undefined))];
  }
}

type Cell = (column: string) => string;

function metadataFrom(cell: Cell) {
  const values = {
    headline: cell('title'),
    publisher: cell('publisher'),
    agency: cell('agency'),
    published: cell('published'),
    modified: cell('article_modified'),
    section: cell('section'),
    language: cell('language'),
  };
  const authors = splitPaths(cell('authors')).map((path) => ({ name: path.join('/') }));
  return { ...Object.fromEntries(Object.entries(values).filter(([, value]) => value)), authors };
}

function claimFrom(cell: Cell, kind: string | undefined) {
  const filled = ['claim', 'claimant', 'claim_type', 'claim_status', 'rating'].some(cell);
  if (!filled && kind !== 'claim') return undefined;
  const checkable = cell('checkable').toLowerCase();
  return {
    statement: cell('claim') || undefined,
    claimant: cell('claimant') || undefined,
    type: cell('claim_type') || undefined,
    checkable: checkable === 'true' || (checkable === 'false' ? false : undefined),
    checkableReason: cell('checkable_reason') || undefined,
    status: cell('claim_status') || 'open',
    assessment: cell('rating')
      ? {
          label: cell('rating'),
          value: numberFrom(cell('rating_value')),
          worst: numberFrom(cell('rating_worst')),
          best: numberFrom(cell('rating_best')),
          reviewUrl: cell('review_url') || undefined,
        }
      : undefined,
    sources: splitSources(cell('sources')),
    notes: cell('claim_notes') || undefined,
  };
}

function quotationFrom(cell: Cell) {
  if (!cell('speech')) return undefined;
  return {
    speech: cell('speech'),
    speaker: cell('speaker') || undefined,
    cue: cell('cue') || undefined,
  };
}

function numberFrom(field: string): number | undefined {
  return field.trim() === '' || Number.isNaN(Number(field)) ? undefined : Number(field);
}
