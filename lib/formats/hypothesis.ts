import { isObject } from '../annotations/rebuild.ts';
import type { Collection } from '../annotations/types.ts';
import { type Codebook, codebookOf } from './codebook.ts';
import { countsOfViews } from './counts.ts';
import { joinPaths, splitPaths } from './csv/names.ts';
import { derivedId, ForeignRecords, timeOf } from './intake/foreign.ts';
import { guarded, Intake, Unreadable } from './intake/intake.ts';
import { readJsonParts } from './json/read.ts';
import { lossesOf } from './losses.ts';
import { readAndCount } from './readBack.ts';
import type { Codec, Loss, ReadOptions, ReadResult, WriteOptions } from './types.ts';
import { type AnnotationView, annotationViews } from './view.ts';
import { claimLines, wordsIn } from './words.ts';

const lacking: Loss[] = [
  'trash',
  'history',
  'revisions',
  'tag-details',
  'article-details',
  'articles-without-annotations',
];

const carries = new Set(['kind', 'color', 'target', 'tagIds', 'comment', 'claim', 'quotation']);

/**
 * What Hypothesis exports and imports. Its importer keeps target, tags, text, uri and document only, so what a claim or
 * a quotation says is put into the text as well; the rest stands under `pressmark`, for the way back.
 */
export const hypothesis: Codec = {
  write,
  read,
  losses: (collection) => lossesOf(collection, lacking),
  readBack: (file, collection, options) => {
    const expected = countsOfViews(annotationViews(collection), codebookOf(collection));
    return readAndCount(read, file, collection, options, expected);
  },
};

function* write(collection: Collection, options: WriteOptions): Generator<string> {
  const codebook = codebookOf(collection);
  const views = annotationViews(collection);
  const latest = views.reduce((time, { annotation }) => Math.max(time, annotation.updatedAt), 0);
  const head = { export_date: iso(latest), export_userid: '', client_version: 'Pressmark' };
  yield `${JSON.stringify(head).slice(0, -1)},"annotations":[`;
  const seen = new Map<string, number>();
  let separator = '\n';
  for (const view of views) {
    yield separator + JSON.stringify(annotationOf(view, codebook, seen, options));
    separator = ',\n';
  }
  yield views.length > 0 ? '\n]}\n' : ']}\n';
}

function annotationOf(
  view: AnnotationView,
  codebook: Codebook,
  seen: Map<string, number>,
  options: WriteOptions,
) {
  const { annotation, article, quote } = view;
  const tags = view.tags.map((tag) => joinPaths([codebook.path(tag)]));
  const uri = annotation.target.source;
  return {
    id: annotation.id,
    created: iso(annotation.createdAt),
    updated: iso(annotation.updatedAt),
    user: '',
    uri,
    text: distinct(textOf(view, options), [uri, quote, ...tags], seen),
    tags,
    target: [{ source: uri, selector: annotation.target.selectors }],
    document: { title: [article.metadata.headline ?? article.url] },
    pressmark: {
      article: { id: article.id, url: article.url },
      kind: annotation.kind,
      color: annotation.color,
      comment: annotation.comment,
      claim: annotation.claim,
      quotation: annotation.quotation,
    },
  };
}

function textOf({ annotation }: AnnotationView, options: WriteOptions): string {
  const words = wordsIn(options.language);
  const { speaker } = annotation.quotation ?? {};
  return [
    annotation.comment,
    speaker ? `${words.speaker}: ${speaker}` : '',
    claimLines(annotation.claim, words).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Hypothesis takes two annotations with the same text, tags and quote for one: the second gets a number. */
function distinct(text: string, where: readonly string[], seen: Map<string, number>): string {
  const key = JSON.stringify([text, ...where]);
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? text : `${text} (${count})`.trim();
}

/** Reads what Hypothesis exports, and what its API gives (`rows`, or one annotation). */
function read(file: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
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

function iso(time: number): string {
  return new Date(time).toISOString();
}
