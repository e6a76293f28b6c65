import { attribute, queryAll, words } from '../dom.ts';
import type { Evidence } from '../evidence.ts';
import { Hints } from '../hints.ts';
import { stringsOf } from '../structured.ts';
import type { Candidate } from '../types.ts';
import { dateIn, dateInUrl, isoDate } from './dates.ts';
import type { MetadataInput } from './index.ts';

/** When the page says that it was published, surest source first, as ISO 8601. */
export function publishedOf(
  document: Document,
  input: MetadataInput,
  url: string,
  monthFirst: boolean,
): Candidate[] {
  return asPrinted(isoDates(publishedDates(document, input, url), monthFirst), input.evidence);
}

/** The candidates that are dates, as ISO 8601. */
export function isoDates(candidates: Candidate[], monthFirst: boolean): Candidate[] {
  return candidates.flatMap(({ value, source }) => {
    const iso = isoDate(value, monthFirst);
    return iso ? [{ value: iso, source }] : [];
  });
}

/**
 * The candidates with the printed day first where the surest one is a moment in UTC that falls on another day than the
 * one printed: news of a late evening in America, of an early morning in Europe or Asia.
 */
function asPrinted(candidates: Candidate[], { articles }: Evidence): Candidate[] {
  const [first] = candidates;
  const moment = /^(.{10})T(\d\d).*Z$/.exec(first?.value ?? '');
  if (!first || !moment) return candidates;
  const hour = Number(moment[2]);
  const off = hour < 12 ? -1 : 1;
  const day = new Date(Date.parse(`${moment[1]}T00:00:00Z`) + off * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const modified = stringsOf(articles[0]?.dateModified)[0]?.slice(0, 10);
  // West of Greenwich the day before goes on to 12:00 UTC, east of it the next one begins at 10:00 or later.
  const printed = candidates.find(({ source }) => source === 'date line');
  if (printed?.value !== day || (off > 0 && day === modified)) return candidates;
  if (candidates.some(({ value, source }) => source === 'url' && value === moment[1]))
    return candidates;
  return [printed, ...candidates];
}

/** Dates of elements that match a selector: their `datetime`, `content` or words. */
export function timeCandidates(document: Document, selector: string, source: string): Candidate[] {
  return queryAll(document, selector)
    .slice(0, 5)
    .map((element) => ({
      value: attribute(element, 'datetime') ?? attribute(element, 'content') ?? words(element),
      source,
    }))
    .filter(({ value }) => value.length < 200);
}

function publishedDates(document: Document, input: MetadataInput, url: string): Candidate[] {
  const { evidence } = input;
  const meta = (...keys: string[]) =>
    keys.flatMap((key) => (evidence.meta.get(key) ?? []).map((value) => ({ value, source: key })));
  const ld = (key: string) =>
    evidence.articles
      .slice(0, 4)
      .flatMap((thing) => stringsOf(thing[key]).map((value) => ({ value, source: 'json-ld' })));
  const inUrl = dateInUrl(url);
  return [
    ...ld('datePublished'),
    ...meta(
      'article:published_time',
      'og:published_time',
      'article:published',
      'parsely-pub-date',
      'sailthru.date',
      'dc.date.issued',
      'dcterms.issued',
      'dc.date',
      'dcterms.date',
      'dcterms.created',
      'dc.created',
      'date',
      'pubdate',
      'publishdate',
      'publish-date',
      'publication_date',
      'datepublished',
      'article.published',
      'cxenseparse:recs:publishtime',
      'citation_date',
      'og:article:published_time',
      'article_date_original',
      'originalpublicationdate',
      'article:post_date',
      'shareaholic:article_published_time',
      'bt:pubdate',
      'created',
      'vr:published_time',
      'video:release_date',
    ),
    ...timeCandidates(document, '[itemprop~="datePublished"]', 'microdata'),
    ...ld('dateCreated'),
    ...ld('uploadDate'),
    ...visibleDates(document, input),
    ...(inUrl ? [{ value: inUrl, source: 'url' }] : []),
    ...ld('dateModified'),
    ...meta('article:modified_time', 'og:updated_time', 'last-modified'),
  ];
}

/** Dates by the headline: `time` elements and lines that are nothing but a date. */
function visibleDates(document: Document, { outline, body, choices }: MetadataInput): Candidate[] {
  const found: Candidate[] = [];
  const first =
    choices.find((choice) => !choice.reason && choice.type === 'paragraph')?.passage.index ?? 0;
  const from = Math.max(0, Math.min(body.headline < 0 ? first : body.headline, first) - 8);
  for (const passage of outline.passages.slice(from, Math.min(first + 3, from + 60))) {
    if (passage.text.length > 160 || passage.inside & 1) continue;
    const date = dateIn(passage.text);
    if (date) found.push({ value: date, source: 'date line' });
  }
  const times = timeCandidates(document, 'time[datetime]', 'time').slice(0, 2);
  const hinted = outline.passages
    .filter(
      (passage) => (passage.hints | passage.box.hints) & Hints.date && passage.text.length < 120,
    )
    .slice(0, 3)
    .map(({ text }) => ({ value: dateIn(text) ?? '', source: 'date line' }));
  return [...found, ...times, ...hinted];
}
