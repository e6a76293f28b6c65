import { attribute, nodeType, parentNode, queryAll, words } from '../dom.ts';
import { stringsOf, type Thing, typesOf } from '../structured.ts';
import type { Candidate } from '../types.ts';
import { signature, visibleBylines } from './bylines.ts';
import type { MetadataInput } from './index.ts';
import { BY_WORDS, type Name, namesIn } from './people.ts';

/** What the page says of who wrote the article. */
export interface Authors {
  people: string[];
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
    const names = texts.filter((text) => text.length < 300).flatMap((text) => namesIn(text, own));
    if (names.length) sources.push({ source, names: unrepeated(names) });
  };
  for (const thing of input.evidence.articles.slice(0, 3)) {
    const given = authorThings(thing, input.evidence.things);
    add('json-ld', given.people);
    if (given.organisations.length) {
      sources.push({
        source: 'json-ld',
        names: given.organisations.map((name) => ({ name, person: false })),
      });
    }
  }
  for (const key of META) add(key, input.evidence.meta.get(key) ?? []);
  add('twitter:data', labelled(input.evidence.meta));
  add('microdata', microdata(document, input));
  add('byline', visibleBylines(input));
  add('signature', signature(input));

  const first = sources.find(({ names }) => {
    const people = names.filter((name) => name.person);
    return people.some((name) => isShown(name.name, input));
  });
  const organisations = [
    ...new Set(sources.flatMap(({ names }) => names.filter((n) => !n.person).map((n) => n.name))),
  ];
  if (!first) return { people: [], organisations, disagreed: [] };
  const people = first.names.filter((name) => name.person).map((name) => name.name);
  const joined = people.join(', ');
  const disagreed: Candidate[] = [];
  for (const { source, names } of sources) {
    const value = names.map((name) => name.name).join(', ');
    if (value !== joined && !disagreed.some((other) => other.value === value))
      disagreed.push({ value, source });
  }
  return { people, organisations, source: first.source, disagreed };
}

/**
 * Whether the page shows a name to its readers: first and last word in one passage. Names that only machines are told
 * are accounts of the content system, often of whoever uploaded the text.
 */
function isShown(name: string, { outline }: MetadataInput): boolean {
  const parts = name.toLowerCase().split(/\s+/);
  const [head, tail] = [parts[0] as string, parts.at(-1) as string];
  return outline.passages.some(({ text }) => {
    const lower = text.toLowerCase();
    return lower.includes(tail) && lower.includes(head);
  });
}

function unrepeated(names: Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}

function authorThings(
  thing: Thing,
  things: readonly Thing[],
): { people: string[]; organisations: string[] } {
  const people: string[] = [];
  const organisations: string[] = [];
  const list = [thing.author ?? thing.creator].flat().slice(0, 30);
  for (const given of list) {
    const author = resolved(given, things);
    const organisation =
      author &&
      typeof author === 'object' &&
      typesOf(author as Thing).some((type) => /Organi[sz]ation$/.test(type));
    for (const name of stringsOf(author)) (organisation ? organisations : people).push(name);
  }
  return { people, organisations };
}

/** The object that a bare reference such as `{ "@id": "#jane" }` means. */
function resolved(value: unknown, things: readonly Thing[]): unknown {
  const id = value && typeof value === 'object' && (value as Thing)['@id'];
  if (!id || (value as Thing).name) return value;
  return things.find((thing) => thing['@id'] === id && thing.name) ?? value;
}

/** Authors in pairs of `twitter:label1` and `twitter:data1`, where the label says so. */
function labelled(meta: Map<string, string[]>): string[] {
  return [1, 2, 3].flatMap((n) => {
    const label = meta.get(`twitter:label${n}`)?.[0] ?? '';
    return BY_WORDS.has(label.toLowerCase()) ? (meta.get(`twitter:data${n}`) ?? []) : [];
  });
}

function microdata(document: Document, { outline, body, choices }: MetadataInput): string[] {
  const kept = choices.find((choice) => !choice.reason && choice.type === 'paragraph')?.passage;
  const places = [outline.passages[body.headline], kept].flatMap((passage) =>
    passage ? [passage.box.element] : [],
  );
  const found: string[] = [];
  for (const element of queryAll(document, '[itemprop~="author"]').slice(0, 50)) {
    // Teasers name their authors too, in a scope of their own.
    const outer = parentNode(element);
    const scope = outer && nodeType(outer) === 1 ? closest(outer as Element) : null;
    if (scope && !places.some((place) => Node.prototype.contains.call(scope, place))) continue;
    const name = queryName(element);
    const text = attribute(name, 'content') ?? words(name);
    if (text && text.length < 100) found.push(text);
  }
  return found;
}

function closest(element: Element): Element | null {
  return Element.prototype.closest.call(element, '[itemscope], article, aside');
}

function queryName(element: Element): Element {
  return Element.prototype.querySelector.call(element, '[itemprop~="name"]') ?? element;
}
