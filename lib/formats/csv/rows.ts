import { annotationKinds } from '../../annotations/values.ts';
import { derivedId, type ForeignRecords, timeOf } from '../intake/foreign.ts';
import type { Intake } from '../intake/intake.ts';
import type { Mapping } from './mapping.ts';
import { splitPaths } from './names.ts';
import { splitSources } from './sources.ts';

/** Makes records from rows, one by one. */
export class RowReader {
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
