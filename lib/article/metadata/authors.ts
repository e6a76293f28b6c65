import type { Candidate } from '../types.ts';
import { signature, trailingBylines, visibleBylines } from './bylines.ts';
import { declaredNames, jsonLdAuthors, labelled, microdata } from './declaredAuthors.ts';
import type { MetadataInput } from './index.ts';
import { type Name, namesIn } from './people.ts';
import { isShown, isSigned } from './shown.ts';

/** What the page says of who wrote the article. */
export interface Authors {
  /** Who signs the article; none where no source names anybody. */
  authors: Name[];
  /** All organisations that a source names as authors, those that do not sign the article among them. */
  organisations: string[];
  source?: string;
  disagreed: Candidate[];
}

const META = [
  'parsely-author',
  'article:author',
  'author',
  'dc.creator',
  'dcterms.creator',
  'sailthru.author',
  'byl',
  'cxenseparse:author',
  'dc.contributor',
  'article:author_name',
  'og:article:author',
  'citation_author',
  'article.author',
];

/** Reads the authors, surest source first; nobody is an author on a guess. */
export function authorsOf(
  document: Document,
  input: MetadataInput,
  own: readonly string[],
): Authors {
  const sources: { source: string; names: Name[] }[] = [];
  const add = (source: string, texts: readonly string[]) => {
    const names = texts
      .filter((text) => text.length < 300)
      .flatMap((text) => (source === 'byline' ? declaredNames(text, own) : namesIn(text, own)));
    const people = names.filter(({ person }) => person);
    // Beside a name in a visible byline an organisation is whose work it is, not who wrote.
    const seen = source === 'byline' && people.length ? people : names;
    if (seen.length) sources.push({ source, names: unrepeated(seen) });
  };
  for (const names of jsonLdAuthors(input, own))
    if (names.length) sources.push({ source: 'json-ld', names: unrepeated(names) });
  for (const key of META) add(key, input.evidence.meta.get(key) ?? []);
  add('twitter:data', labelled(input.evidence.meta));
  add('microdata', microdata(document, input));
  add('byline', visibleBylines(input));
  add('signature', signature(input));
  add('byline', trailingBylines(input));

  const first =
    sources.find(({ names }) => names.some(({ name, person }) => person && isShown(name, input))) ??
    sources.find(({ names }) => names.every(({ name }) => isSigned(name, input)));
  const organisations = [
    ...new Set(sources.flatMap(({ names }) => names.filter((n) => !n.person).map((n) => n.name))),
  ];
  if (!first) return { authors: [], organisations, disagreed: [] };
  const joined = listed(first.names);
  const disagreed: Candidate[] = [];
  for (const { source, names } of sources) {
    const value = listed(names);
    if (value !== joined && !disagreed.some((other) => other.value === value))
      disagreed.push({ value, source });
  }
  return { authors: first.names, organisations, source: first.source, disagreed };
}

const listed = (names: readonly Name[]) => names.map(({ name }) => name).join(', ');

function unrepeated(names: Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
