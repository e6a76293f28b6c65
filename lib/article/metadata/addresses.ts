import { attribute, queryAll } from '../dom.ts';
import type { Evidence } from '../evidence.ts';
import { stringsOf } from '../structured.ts';
import type { Candidate } from '../types.ts';

/** The addresses that the page gives as the article's own, surest first; absolute, and of the web. */
export function canonicalUrls(document: Document, evidence: Evidence, url: string): Candidate[] {
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

/** The host of an address, or undefined where it has none. */
export function hostOf(url: string | undefined): string | undefined {
  try {
    return url ? new URL(url).hostname : undefined;
  } catch {
    return undefined;
  }
}

/** The part of a host that names the site: `example` of `www.example.co.uk`. */
export function siteOf(host: string): string {
  const labels = host.split('.');
  if (labels.length < 2) return host;
  const short =
    labels.length > 2 && /^(?:co|com|org|net|gov|ac|or|ne|gob)$/.test(labels.at(-2) as string);
  return labels.at(short ? -3 : -2) as string;
}
