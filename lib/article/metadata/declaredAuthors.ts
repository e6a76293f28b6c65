import { attribute, nodeType, parentNode, queryAll, words } from '../dom.ts';
import { plain } from '../evidence.ts';
import { skeleton } from '../similarity.ts';
import { stringsOf, type Thing, typesOf } from '../structured.ts';
import { isAgency } from './agencies.ts';
import type { MetadataInput } from './index.ts';
import { BY_WORDS, isPseudonym, type Name, namesIn } from './people.ts';

/** The authors that JSON-LD declares, for each object that describes the article. */
export function jsonLdAuthors({ evidence }: MetadataInput, own: readonly string[]): Name[][] {
  return sameArticle(evidence.articles).map((thing) => authorThings(thing, evidence.things, own));
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

function authorThings(thing: Thing, things: readonly Thing[], own: readonly string[]): Name[] {
  return [thing.author ?? thing.creator]
    .flat()
    .slice(0, 30)
    .flatMap((given) => {
      const author = resolved(given, things);
      const names = namesOfThing(author).filter((text) => text.length < 300);
      return isOrganisationThing(author)
        ? // An agency that is declared for what it is has a field of its own.
          names.flatMap((name) => (isAgency(name) ? [] : [{ name: plain(name), person: false }]))
        : names.flatMap((name) => declaredNames(name, own));
    });
}

/** The names in a field that is for nothing else; one word is a name too there. */
export function declaredNames(text: string, own: readonly string[]): Name[] {
  const names = namesIn(text, own);
  const bare = plain(text);
  return names.length === 0 && isPseudonym(bare, own) ? [{ name: bare, person: true }] : names;
}

/** The name of a thing, or a person's given and family name. */
function namesOfThing(value: unknown): string[] {
  const { name, givenName, familyName } = (value ?? {}) as Thing;
  if (!name && typeof givenName === 'string' && typeof familyName === 'string')
    return [`${givenName} ${familyName}`];
  return stringsOf(value);
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
export function labelled(meta: Map<string, string[]>): string[] {
  return [1, 2, 3].flatMap((n) => {
    const label = meta.get(`twitter:label${n}`)?.[0] ?? '';
    return BY_WORDS.has(label.toLowerCase()) ? (meta.get(`twitter:data${n}`) ?? []) : [];
  });
}

/** Authors of microdata in the scope that the article stands in. */
export function microdata(document: Document, { outline, body, choices }: MetadataInput): string[] {
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
