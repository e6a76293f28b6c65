import { isObject } from '../../annotations/rebuild.ts';
import { splitPaths } from '../csv/names.ts';
import { derivedId, ForeignRecords, timeOf } from '../intake/foreign.ts';
import { guarded, Intake, Unreadable } from '../intake/intake.ts';
import type { ReadOptions, ReadResult } from '../intake/types.ts';
import { readJsonParts } from '../json/read.ts';

/** Fields of annotations that its files say something about. */
const carries = new Set(['kind', 'color', 'target', 'tagIds', 'comment', 'claim', 'quotation']);

/** Reads what Hypothesis exports, and what its API gives (`rows`, or one annotation). */
export function readHypothesis(file: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  return guarded(async () => {
    const intake = new Intake(options);
    const records = new ForeignRecords(intake, options);
    const single: Record<string, unknown> = {};
    let found = false;
    await readJsonParts(file, intake, (value, { key, index }) => {
      if (index !== undefined && (key === undefined || key === 'annotations' || key === 'rows')) {
        found = true;
        take(value, key ? `/${key}/${index}` : `/${index}`, intake, records);
      } else if (index === undefined && key !== undefined && key !== '__proto__') {
        single[key] = value;
        found ||= key === 'total' || key === 'export_date';
      } else if (key === 'target' || key === 'tags') {
        single[key] = [...(Array.isArray(single[key]) ? single[key] : []), value];
      }
    });
    if (!found && typeof single.uri === 'string') {
      found = true;
      take(single, '', intake, records);
    }
    if (!found) throw new Unreadable('not-this-format');
    return intake.finish(carries);
  });
}

function take(input: unknown, place: string, intake: Intake, records: ForeignRecords): void {
  if (!isObject(input) || typeof input.uri !== 'string') {
    intake.report('not-this-format', 'record', place);
    return;
  }
  const own = isObject(input.pressmark) ? input.pressmark : undefined;
  const createdAt = timeOf(input.created) ?? records.now;
  const [target] = Array.isArray(input.target) ? input.target : [];
  const selectors = isObject(target) && Array.isArray(target.selector) ? target.selector : [];
  const id = typeof input.id === 'string' ? input.id : JSON.stringify(input);
  intake.add(
    'annotations',
    {
      id: own ? id : derivedId('hypothesis', id),
      articleId: articleOf(input, own, createdAt, place, intake, records) ?? derivedId(''),
      kind: own?.kind ?? 'highlight',
      color: own?.color,
      target: { source: input.uri, selectors: selectors.filter(isReadable) },
      tagIds: tagsOf(input.tags, own !== undefined, createdAt, place, records),
      comment: own?.comment ?? input.text ?? '',
      claim: own?.claim,
      quotation: own?.quotation,
      createdAt,
      updatedAt: timeOf(input.updated) ?? createdAt,
      history: [],
    },
    place,
  );
}

function articleOf(
  input: Record<string, unknown>,
  own: Record<string, unknown> | undefined,
  time: number,
  place: string,
  intake: Intake,
  records: ForeignRecords,
): string | undefined {
  const { document } = input;
  const title = isObject(document) && Array.isArray(document.title) ? document.title[0] : undefined;
  const headline = typeof title === 'string' && title !== input.uri ? title : undefined;
  const article = isObject(own?.article) ? own.article : undefined;
  if (typeof article?.id !== 'string') {
    return records.article(input.uri, headline ? { headline } : {}, time, place);
  }
  if (!intake.has('articles', article.id)) {
    const metadata = { authors: [], photoCredits: [], provenance: {}, headline };
    const record = { id: article.id, url: article.url, metadata, createdAt: time, updatedAt: time };
    intake.add('articles', record, place);
  }
  return article.id;
}

function tagsOf(
  input: unknown,
  own: boolean,
  time: number,
  place: string,
  records: ForeignRecords,
): string[] {
  const names = Array.isArray(input) ? input.filter((name) => typeof name === 'string') : [];
  const ids = names.map((name) =>
    records.tag(own ? (splitPaths(name)[0] ?? []) : [name], time, place),
  );
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** Hypothesis has selectors of its own for books and videos, which mean no text here. */
function isReadable(selector: unknown): boolean {
  const known = ['TextQuoteSelector', 'TextPositionSelector', 'RangeSelector'];
  return isObject(selector) && known.includes(String(selector.type));
}
