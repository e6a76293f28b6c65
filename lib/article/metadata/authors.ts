import { attribute, queryAll, words } from '../dom.ts';
import { Hints } from '../hints.ts';
import { isDateLine } from '../labels.ts';
import type { Passage } from '../outline.ts';
import { stringsOf, type Thing, typesOf } from '../structured.ts';
import type { Candidate } from '../types.ts';
import type { MetadataInput } from './index.ts';
import { type Name, namesIn } from './people.ts';

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
    const given = authorThings(thing);
    add('json-ld', given.people);
    if (given.organisations.length) {
      sources.push({
        source: 'json-ld',
        names: given.organisations.map((name) => ({ name, person: false })),
      });
    }
  }
  for (const key of META) add(key, input.evidence.meta.get(key) ?? []);
  add('microdata', microdata(document));
  add('byline', visibleBylines(input));

  const first = sources.find(({ names }) => names.some((name) => name.person));
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

function unrepeated(names: Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}

function authorThings(thing: Thing): { people: string[]; organisations: string[] } {
  const people: string[] = [];
  const organisations: string[] = [];
  const list = [thing.author ?? thing.creator].flat().slice(0, 30);
  for (const author of list) {
    const organisation =
      author &&
      typeof author === 'object' &&
      typesOf(author as Thing).some((type) => /Organi[sz]ation$/.test(type));
    for (const name of stringsOf(author)) (organisation ? organisations : people).push(name);
  }
  return { people, organisations };
}

function microdata(document: Document): string[] {
  const found: string[] = [];
  for (const element of queryAll(document, '[itemprop~="author"]').slice(0, 10)) {
    const name = queryName(element);
    const text = attribute(name, 'content') ?? words(name);
    if (text && text.length < 100) found.push(text);
  }
  return found;
}

function queryName(element: Element): Element {
  return Element.prototype.querySelector.call(element, '[itemprop~="name"]') ?? element;
}

/** Passages by the headline, or at the end of the text, that the page or their words call a byline. */
function visibleBylines({ outline, body, choices }: MetadataInput): string[] {
  const { passages } = outline;
  const first =
    choices.find((choice) => !choice.reason && choice.type === 'paragraph')?.passage.index ?? 0;
  const anchor = body.headline >= 0 ? body.headline : first;
  const from = Math.max(0, Math.min(anchor, first) - 4);
  const to = Math.min(passages.length, Math.max(anchor, first) + 8, from + 60);
  const found: string[] = [];
  for (let i = from; i < to; i++) {
    const passage = passages[i] as Passage;
    if (
      passage.text.length > 160 ||
      passage.text.length < 4 ||
      passage.box.level > 0 ||
      isDateLine(passage.text)
    )
      continue;
    const named = BYLINE.exec(passage.text)?.[1];
    if (named) found.push(named);
    else if (isNamedAuthor(passage)) found.push(passage.text);
    if (found.length) break;
  }
  return found;
}

const BYLINE =
  /^(?:von|by|par|por|di|text(?:\s+von)?:?|autor(?:in)?:|written by|words by|ein kommentar von|ein gastbeitrag von|interview von|propos recueillis par|a cura di)\s+(\p{Lu}.{3,100})$/iu;

function isNamedAuthor(passage: Passage): boolean {
  let hints = passage.hints;
  let box: Passage['box'] | null = passage.box;
  for (let i = 0; box && i < 3; i++, box = box.parent) {
    if (box.end - box.first > 6) break;
    hints |= box.hints;
  }
  return (
    (hints & Hints.author) !== 0 &&
    (hints & (Hints.comments | Hints.related | Hints.caption | Hints.credit)) === 0
  );
}
