import type { Collection } from '../../annotations/types.ts';
import type { Metadata } from '../../article/types.ts';
import { codebookOf } from '../codebook.ts';
import { oneLine } from '../markdown/escape.ts';
import type { WriteOptions } from '../types.ts';
import { type AnnotationView, type ArticleView, articleViews } from '../view.ts';
import { claimLines, wordsIn } from '../words.ts';

/** Day of a date: year, and month and day as far as they are known. */
export type DateParts = [number] | [number, number] | [number, number, number];

/** What a citation names of an article. */
export interface Source {
  title: string;
  /** Names as printed. How they fall into parts is for the reader's program. */
  authors: string[];
  /** Those of {@link authors} that are no people. */
  organisations: string[];
  /** The news agency, where the article names no author. */
  agency: string | undefined;
  publisher: string | undefined;
  section: string | undefined;
  published: DateParts | undefined;
  accessed: DateParts;
  url: string;
}

/** An article as reference managers see it. */
export interface Reference extends Source {
  /** Letters a to z, digits, hyphens; no two references of a file have the same. */
  key: string;
  language: string | undefined;
  abstract: string | undefined;
  keywords: string[];
  /** A note for each annotation: the quote, then what the person says of it. */
  notes: string[];
}

/** References for all articles, in their order. */
export function* referencesOf(collection: Collection, options: WriteOptions): Generator<Reference> {
  const codebook = codebookOf(collection);
  const taken = new Map<string, number>();
  for (const view of articleViews(collection)) {
    const { metadata, url } = view.article;
    const accessed = view.revisions[0]?.readAt ?? view.article.updatedAt;
    const source = sourceOf({ title: view.title, metadata, url, accessed });
    const tags = view.annotations.flatMap((one) => one.tags);
    yield {
      ...source,
      key: freeKey(metadata.publisher ?? '', source.published?.[0], view, taken),
      language: metadata.language,
      abstract: metadata.description && oneLine(metadata.description),
      keywords: [...new Set(tags.map((tag) => codebook.path(tag).join(' / ')))],
      notes: view.annotations.map((one) => noteOf(one, options)),
    };
  }
}

/**
 * What a citation names of an article.
 * @param article `accessed`: when it was read, in milliseconds since 1970
 */
export function sourceOf(article: {
  title: string;
  metadata: Metadata;
  url: string;
  accessed: number;
}): Source {
  const { metadata } = article;
  return {
    title: oneLine(article.title),
    authors: metadata.authors.map(({ name }) => oneLine(name)),
    organisations: metadata.authors.flatMap(({ name, type }) => (type ? [oneLine(name)] : [])),
    agency: metadata.authors.length === 0 ? metadata.agency : undefined,
    publisher: metadata.publisher && oneLine(metadata.publisher),
    section: metadata.section && oneLine(metadata.section),
    published: dateParts(metadata.published),
    accessed: dayOf(article.accessed),
    url: article.url,
  };
}

/** Day of a moment in UTC. */
function dayOf(time: number): [number, number, number] {
  const date = new Date(time);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** The day an ISO 8601 date names, as it is written there: where the paper appears, not in UTC. */
function dateParts(date: string | undefined): DateParts | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '');
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number);
  if (!month) return [year ?? 0];
  return day ? [year ?? 0, month, day] : [year ?? 0, month];
}

function noteOf({ annotation, quote }: AnnotationView, options: WriteOptions): string {
  const words = wordsIn(options.language);
  const speaker = annotation.quotation?.speaker;
  return [
    `“${quote}”`,
    speaker ? `${words.speaker}: ${speaker}` : '',
    annotation.comment,
    claimLines(annotation.claim, words).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function freeKey(
  publisher: string,
  year: number | undefined,
  view: ArticleView,
  taken: Map<string, number>,
): string {
  const first = (text: string) => ascii(text.split(/\s+/).find((word) => ascii(word).length > 2));
  const base = `${first(publisher) || 'article'}${year ?? ''}${first(view.title)}`;
  const number = (taken.get(base) ?? 0) + 1;
  taken.set(base, number);
  // A hyphen, since the words of a title may end in digits.
  return number === 1 ? base : `${base}-${number}`;
}

function ascii(text = ''): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '')
    .slice(0, 24);
}
