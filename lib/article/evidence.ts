import { attribute, collapse, documentTitle, queryAll } from './dom.ts';
import { skeleton } from './similarity.ts';
import { articleThings, stringsOf, structuredData, type Thing } from './structured.ts';

/** What the page's head says about its article, before any text is read. */
export interface Evidence {
  things: Thing[];
  /** The objects of {@link things} that may describe the article, likeliest first. */
  articles: Thing[];
  /** `name` or `property` of every meta element, in lower case, with its contents. */
  meta: Map<string, string[]>;
  /** Titles that the page gives itself, surest first. */
  titles: string[];
  descriptions: string[];
  /** Letters and digits of the names that the page declares as authors. */
  authors: string[];
  /** Letters and digits of JSON-LD `articleBody`; empty where there is none. */
  body: string;
}

/** Gathers {@link Evidence}. */
export function evidenceOf(document: Document): Evidence {
  const things = structuredData(document);
  const articles = articleThings(things);
  const meta = new Map<string, string[]>();
  for (const element of queryAll(document, 'meta[content]')) {
    const key = (
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemprop')
    )
      ?.trim()
      .toLowerCase();
    const value = collapse(attribute(element, 'content') ?? '');
    if (!key || !value || value.length > 5000) continue;
    const values = meta.get(key) ?? [];
    if (values.length < 50) values.push(value);
    meta.set(key, values);
  }
  const first = (...keys: string[]) => keys.flatMap((key) => meta.get(key) ?? []);
  const main = articles[0];
  const titles = [
    ...stringsOf(main?.headline),
    ...first(
      'og:title',
      'twitter:title',
      'parsely-title',
      'dc.title',
      'dcterms.title',
      'title',
      'headline',
    ),
    ...stringsOf(main?.name),
    documentTitle(document),
  ];
  const descriptions = [
    ...stringsOf(main?.description),
    ...first(
      'og:description',
      'description',
      'twitter:description',
      'dc.description',
      'dcterms.abstract',
    ),
  ];
  let body = '';
  for (const thing of articles) {
    const text = stringsOf(thing.articleBody)[0] ?? stringsOf(thing.text)[0] ?? '';
    if (text.length > body.length) body = text;
  }
  return {
    things,
    articles,
    meta,
    titles: unique(titles.map(plain).filter((title) => title.length > 1)),
    authors: unique(
      [
        ...stringsOf(main?.author),
        ...stringsOf(main?.creator),
        ...first('author', 'article:author', 'parsely-author'),
      ]
        .map((name) => skeleton(plain(name)))
        .filter((name) => name.length > 5 && name.length < 60),
    ),
    descriptions: unique(descriptions.map(plain)),
    body: skeleton(plain(body.slice(0, 500_000))),
  };
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  hellip: '…',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  laquo: '«',
  raquo: '»',
};

/** Text without the tags and character references that some pages leave in their metadata. */
export function plain(text: string): string {
  const bare = text.includes('<') ? text.replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ') : text;
  return collapse(bare.includes('&') ? withoutReferences(bare) : bare);
}

function withoutReferences(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole, hex, decimal, name) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

export function unique<T>(values: T[]): T[] {
  return [...new Set(values)].filter(Boolean);
}
