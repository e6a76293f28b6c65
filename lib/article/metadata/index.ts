import type { Body } from '../body.ts';
import { attribute, documentElement, documentUrl } from '../dom.ts';
import { type Evidence, plain } from '../evidence.ts';
import type { Outline } from '../outline.ts';
import type { Choice } from '../read.ts';
import { stringsOf, type Thing } from '../structured.ts';
import type { Candidate, Metadata } from '../types.ts';
import { canonicalUrls, hostOf, siteOf } from './addresses.ts';
import { agenciesIn } from './agencies.ts';
import { agencyCandidates } from './agency.ts';
import { authorsOf } from './authors.ts';
import { decide } from './candidates.ts';
import { datelineOf, photoCreditsOf } from './credits.ts';
import { directionOf, shortLanguage } from './language.ts';
import { isoDates, publishedOf, timeCandidates } from './published.ts';

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
  set('published', publishedOf(document, input, url, monthFirst), sameDay);
  set(
    'modified',
    isoDates(
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
