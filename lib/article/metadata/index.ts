import type { Body } from '../body.ts';
import { attribute, documentElement, documentUrl, queryAll, words } from '../dom.ts';
import { type Evidence, plain } from '../evidence.ts';
import { Hints } from '../hints.ts';
import type { Outline } from '../outline.ts';
import type { Choice } from '../read.ts';

import { stringsOf, type Thing } from '../structured.ts';
import type { Candidate, Metadata } from '../types.ts';
import { agenciesIn } from './agencies.ts';
import { authorsOf } from './authors.ts';
import { decide } from './candidates.ts';
import { datelineOf, photoCreditsOf } from './credits.ts';
import { dateIn, dateInUrl, isoDate } from './dates.ts';

/** What the metadata is read from, besides the document. */
export interface MetadataInput {
  outline: Outline;
  body: Body;
  evidence: Evidence;
  choices: Choice[];
  url?: string | undefined;
}

/** Reads what the page says of its article, and who said it. */
export function metadataOf(document: Document, input: MetadataInput): Metadata {
  const { evidence, choices, outline, body } = input;
  const url = input.url ?? documentUrl(document);
  const metadata: Metadata = { authors: [], photoCredits: [], provenance: {} };
  const main = evidence.articles[0];
  const meta = (...keys: string[]): Candidate[] =>
    keys.flatMap((key) =>
      (evidence.meta.get(key) ?? []).map((value) => ({ value: plain(value), source: key })),
    );
  const ld = (...keys: string[]): Candidate[] =>
    keys.flatMap((key) =>
      stringsOf(main?.[key]).map((value) => ({ value: plain(value), source: 'json-ld' })),
    );
  const set = <K extends keyof Metadata>(
    field: K,
    candidates: Candidate[],
    same?: (a: string, b: string) => boolean,
  ) => {
    const decided = decide(candidates, same);
    if (!decided) return;
    metadata[field] = decided.value as Metadata[K];
    metadata.provenance[field] = decided.provenance;
  };

  const visible = body.headline >= 0 ? outline.passages[body.headline] : undefined;
  set('headline', [
    ...(visible
      ? [{ value: visible.text, source: visible.box.level === 1 ? 'h1' : 'heading' }]
      : []),
    ...ld('headline'),
    ...meta('og:title', 'twitter:title', 'parsely-title', 'dc.title'),
    ...(evidence.titles.length ? [{ value: evidence.titles[0] as string, source: 'title' }] : []),
  ]);
  set('publisher', [
    ...publishers(evidence.articles),
    ...meta(
      'og:site_name',
      'application-name',
      'dc.publisher',
      'article:publisher',
      'publisher',
      'twitter:site',
    ).filter(({ value }) => !/^https?:/.test(value)),
    ...publishers(evidence.things),
  ]);
  set('description', [
    ...ld('description'),
    ...meta('og:description', 'description', 'twitter:description'),
  ]);
  set('section', [
    ...ld('articleSection'),
    ...meta('article:section', 'parsely-section', 'section'),
  ]);

  const canonical = canonicalUrls(document, evidence, url);
  set('canonicalUrl', canonical);
  const host = hostOf(url);
  const canonicalHost = hostOf(metadata.canonicalUrl);
  if (host && canonicalHost && siteOf(host) !== siteOf(canonicalHost))
    metadata.syndicatedFrom = canonicalHost;

  const html = documentElement(document);
  const language = [
    {
      value: (html && (attribute(html, 'lang') ?? attribute(html, 'xml:lang'))) ?? '',
      source: 'html lang',
    },
    ...ld('inLanguage'),
    ...meta('og:locale', 'content-language', 'language', 'dc.language'),
  ].map(({ value, source }) => ({ value: shortLanguage(value), source }));
  set('language', language);

  const monthFirst =
    /^en(?:-us)?$/i.test(html ? (attribute(html, 'lang') ?? '') : '') || /\.com$/.test(host ?? '');
  const sameDay = (a: string, b: string) => a.slice(0, 10) === b.slice(0, 10);
  const published = dates(publishedDates(document, input, url), monthFirst);
  set('published', asPrinted(published, evidence), sameDay);
  set(
    'modified',
    dates(
      [
        ...ld('dateModified'),
        ...meta(
          'article:modified_time',
          'og:updated_time',
          'og:modified_time',
          'last-modified',
          'dc.date.modified',
          'dcterms.modified',
          'date.modified',
          'revision_date',
        ),
        ...timeCandidates(document, '[itemprop~="dateModified"]', 'microdata'),
      ],
      monthFirst,
    ),
    sameDay,
  );

  const own = [
    metadata.publisher,
    ...meta('og:site_name').map(({ value }) => value),
    siteOf(host ?? ''),
  ].filter((name): name is string => Boolean(name));
  const authors = authorsOf(document, input, own);
  metadata.authors = authors.authors.map(({ name, person }) => ({
    name,
    ...(!person && { type: 'organisation' as const }),
  }));
  if (authors.source)
    metadata.provenance.authors = { source: authors.source, disagreed: authors.disagreed };

  metadata.photoCredits = photoCreditsOf(choices);
  const paragraphs = choices.filter((choice) => !choice.reason && choice.type === 'paragraph');
  const dateline = paragraphs
    .slice(0, 2)
    .map((choice) => datelineOf(choice.passage.text))
    .find(Boolean);
  if (dateline) metadata.dateline = dateline.place;
  const last = choices.filter((choice) => choice.reason === 'initials').at(-1)?.passage.text;
  const initials = last
    ?.replace(/\s*\([^)]*\)\.?$/, '')
    .replace(/^[([]|[)\]]$/g, '')
    .trim();
  if (initials && !agenciesIn(initials).length) metadata.initials = initials;
  const agencies = agencyCandidates(input, authors.organisations, dateline?.agency, last);
  set('agency', agencies);

  const free = evidence.articles
    .map((thing) => thing.isAccessibleForFree)
    .find((value) => value !== undefined);
  const tier = meta('article:content_tier')[0]?.value;
  if (free !== undefined) metadata.paywalled = String(free).toLowerCase() === 'false';
  else if (tier) metadata.paywalled = /locked|metered/i.test(tier);
  metadata.direction = directionOf(
    html,
    paragraphs
      .map((choice) => choice.passage.text)
      .join(' ')
      .slice(0, 2000),
  );
  return metadata;
}

function publishers(things: readonly Thing[]): Candidate[] {
  return things.slice(0, 20).flatMap((thing) =>
    stringsOf(thing.publisher)
      .filter((value) => !/^(?:https?:|#)/.test(value))
      .map((value) => ({ value: plain(value), source: 'json-ld' })),
  );
}

function canonicalUrls(document: Document, evidence: Evidence, url: string): Candidate[] {
  const main = evidence.articles[0];
  const raw: Candidate[] = [
    ...queryAll(document, 'link[rel~="canonical" i][href]').map((link) => ({
      value: attribute(link, 'href') ?? '',
      source: 'canonical',
    })),
    ...(evidence.meta.get('og:url') ?? []).map((value) => ({ value, source: 'og:url' })),
    ...stringsOf(main?.mainEntityOfPage).map((value) => ({ value, source: 'json-ld' })),
    ...stringsOf(main?.url).map((value) => ({ value, source: 'json-ld' })),
  ];
  return raw.flatMap(({ value, source }) => {
    try {
      const { href, protocol } = new URL(value, url);
      return /^https?:$/.test(protocol) ? [{ value: href, source }] : [];
    } catch {
      return [];
    }
  });
}

function hostOf(url: string | undefined): string | undefined {
  try {
    return url ? new URL(url).hostname : undefined;
  } catch {
    return undefined;
  }
}

/** The part of a host that names the site: `example` of `www.example.co.uk`. */
function siteOf(host: string): string {
  const labels = host.split('.');
  if (labels.length < 2) return host;
  const short =
    labels.length > 2 && /^(?:co|com|org|net|gov|ac|or|ne|gob)$/.test(labels.at(-2) as string);
  return labels.at(short ? -3 : -2) as string;
}

function shortLanguage(text: string): string {
  const match = /^([a-z]{2,3})(?:[-_](Hans|Hant|Latn|Cyrl|Arab))?(?:[-_]|$)/i.exec(text.trim());
  if (!match?.[1]) return '';
  return match[1].toLowerCase() + (match[2] ? `-${match[2]}` : '');
}

function dates(candidates: Candidate[], monthFirst: boolean): Candidate[] {
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

function timeCandidates(document: Document, selector: string, source: string): Candidate[] {
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

function agencyCandidates(
  { evidence, choices, outline, body }: MetadataInput,
  organisations: readonly string[],
  dateline: string | undefined,
  initials: string | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  const add = (text: string | undefined, source: string) => {
    const names = text ? agenciesIn(text) : [];
    if (names.length) found.push({ value: names.join('/'), source });
  };
  add(dateline, 'dateline');
  const kept = choices.filter((choice) => !choice.reason && choice.type === 'paragraph');
  add(/\(([^()]{2,40})\)\.?$/.exec(kept.at(-1)?.passage.text ?? '')?.[1], 'last line');
  add(initials, 'last line');
  for (const thing of evidence.articles.slice(0, 2)) {
    add(stringsOf(thing.creditText)[0], 'json-ld');
    add(stringsOf(thing.sourceOrganization)[0], 'json-ld');
  }
  for (const name of organisations) add(name, 'byline');
  for (const key of ['dc.source', 'source', 'article:source'])
    add(evidence.meta.get(key)?.[0], key);
  const headline = Math.max(body.headline, 0);
  for (const passage of outline.passages.slice(Math.max(0, headline - 3), headline + 12)) {
    if (passage.text.length < 40)
      add(passage.text.replace(/^(?:quelle|source|von|by|fuente|fonte)\s*:?\s+/i, ''), 'byline');
  }
  return found;
}

function directionOf(html: Element | null, text: string): 'ltr' | 'rtl' {
  const rightward = text.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g)?.length ?? 0;
  if (rightward === 0 && text.length > 100) return 'ltr';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters > 20) return rightward > letters / 2 ? 'rtl' : 'ltr';
  return html && attribute(html, 'dir') === 'rtl' ? 'rtl' : 'ltr';
}
