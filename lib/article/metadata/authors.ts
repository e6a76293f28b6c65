import { attribute, nodeType, parentNode, queryAll, words } from '../dom.ts';
import { plain } from '../evidence.ts';
import { Hints } from '../hints.ts';
import { type Box, Inside } from '../outline.ts';
import type { Choice } from '../read.ts';
import { skeleton } from '../similarity.ts';
import { stringsOf, type Thing, typesOf } from '../structured.ts';
import type { Candidate } from '../types.ts';
import { signature, trailingBylines, visibleBylines } from './bylines.ts';
import type { MetadataInput } from './index.ts';
import { BY_WORDS, isPseudonym, type Name, namesIn } from './people.ts';

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
  for (const thing of sameArticle(input.evidence.articles)) {
    const names = unrepeated(authorThings(thing, input.evidence.things, own));
    if (names.length) sources.push({ source: 'json-ld', names });
  }
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

/** The objects that describe the article itself: the likeliest one, and those that bear its headline or none. */
function sameArticle(articles: readonly Thing[]): Thing[] {
  const titles = ([first]: readonly string[]) => (first ? skeleton(first) : '');
  const [main, ...others] = articles;
  if (!main) return [];
  if (!main.author && !main.creator) return articles.slice(0, 3);
  const title = titles(stringsOf(main.headline ?? main.name));
  const same = others.slice(0, 2).filter((thing) => {
    const other = titles(stringsOf(thing.headline ?? thing.name));
    return !title || !other || other.includes(title) || title.includes(other);
  });
  return [main, ...same];
}

const listed = (names: readonly Name[]) => names.map(({ name }) => name).join(', ');

/**
 * Whether the page shows a name to its readers: first and last word in one passage above its foot, an article's own foot not counted. Names that only
 * machines are told are accounts of the content system, often of whoever uploaded the text. A single word must stand by
 * the article, since it may be one of the language.
 */
function isShown(name: string, input: MetadataInput): boolean {
  const parts = name.toLowerCase().split(/\s+/);
  const [head, tail] = [parts[0] as string, parts.at(-1) as string];
  if (parts.length === 1 && name.length > 3 && !/[^a-zà-ÿ\d_-]/i.test(name))
    return isSigned(name, input);
  return input.outline.passages.some(({ text, inside, box }) => {
    if (inside & Inside.footer && !isInArticle(box)) return false;
    if (box.hints & Hints.concealed) return false;
    const lower = text.toLowerCase();
    return lower.includes(tail) && lower.includes(head);
  });
}

function isInArticle(box: Box | null): boolean {
  for (let outer = box; outer; outer = outer.parent) if (outer.tag === 'article') return true;
  return false;
}

/** Whether a name signs the article for its readers: in a short line by the headline or where the text ends. */
function isSigned(name: string, { outline, body, choices }: MetadataInput): boolean {
  const lower = name.toLowerCase();
  const isText = ({ type, reason }: Choice) => !reason && type === 'paragraph';
  const first = choices.find(isText)?.passage.index ?? 0;
  const last = choices.findLast(isText)?.passage.index ?? 0;
  const head = body.headline >= 0 ? body.headline : first;
  return outline.passages.some(
    ({ text, index, inside, linked, box }) =>
      text.length < 120 &&
      index !== body.headline &&
      (Math.abs(index - head) < 8 || Math.abs(index - first) < 8 || Math.abs(index - last) < 4) &&
      !(inside & (Inside.nav | Inside.footer)) &&
      !(inside & Inside.list && linked === text.length && text.length > name.length + 20) &&
      box.level !== 1 &&
      text.toLowerCase().includes(lower),
  );
}

function unrepeated(names: Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}

function authorThings(thing: Thing, things: readonly Thing[], own: readonly string[]): Name[] {
  return [thing.author ?? thing.creator]
    .flat()
    .slice(0, 30)
    .flatMap((given) => {
      const author = resolved(given, things);
      const names = stringsOf(author).filter((text) => text.length < 300);
      return isOrganisationThing(author)
        ? names.map((name) => ({ name: plain(name), person: false }))
        : names.flatMap((name) => declaredNames(name, own));
    });
}

/** The names in a field that is for nothing else; one word is a name too there. */
function declaredNames(text: string, own: readonly string[]): Name[] {
  const names = namesIn(text, own);
  const bare = plain(text);
  return names.length === 0 && isPseudonym(bare, own) ? [{ name: bare, person: true }] : names;
}

const isOrganisationThing = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  typesOf(value as Thing).some((type) => /Organi[sz]ation$/.test(type));

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
