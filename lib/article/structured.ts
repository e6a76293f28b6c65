import { attribute, queryAll, textContent } from './dom.ts';

/** An object of JSON-LD. */
export type Thing = { [key: string]: unknown };

/** Characters of one script that are parsed; a longer one is no metadata. */
const MAX_SCRIPT = 2_000_000;
const MAX_THINGS = 2_000;

/** Every object with a type in the page's JSON-LD, `@graph` and nested objects included, in order. */
export function structuredData(document: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of queryAll(document, 'script[type]')) {
    if (!/^application\/(?:ld\+json|json\+ld)/i.test((attribute(script, 'type') ?? '').trim()))
      continue;
    const text = textContent(script) ?? '';
    if (text.length > MAX_SCRIPT) continue;
    collectThings(parseLeniently(text), things);
  }
  return things;
}

/** Pushes a value's typed objects, breadth first; cycles cannot occur in parsed JSON. */
function collectThings(root: unknown, things: Thing[]): void {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && things.length < MAX_THINGS; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_THINGS));
    else if (value && typeof value === 'object') {
      const thing = value as Thing;
      if (thing['@type'] || thing.headline) things.push(thing);
      for (const key of Object.keys(thing)) {
        const inner = thing[key];
        if (inner && typeof inner === 'object') queue.push(inner);
      }
    }
  }
}

/**
 * Parses JSON as pages write it: in comments or CDATA, with raw line breaks in strings, commas before a closing
 * bracket, a semicolon at the end. What cannot be mended is read field by field. Never throws.
 */
export function parseLeniently(text: string): unknown {
  const trimmed = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .trim();
  try {
    return JSON.parse(trimmed);
  } catch {
    try {
      return JSON.parse(mend(trimmed));
    } catch {
      return fieldsOf(trimmed);
    }
  }
}

function mend(text: string): string {
  let out = '';
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (inString) {
      if (c === '\\') {
        const next = text[i + 1] ?? '';
        out += /["\\/bfnrtu]/.test(next) ? c + next : `\\\\${next}`;
        i++;
      } else if (c === '"') {
        // A quotation mark ends the string only where JSON goes on behind it.
        const rest = text.slice(i + 1, i + 40).trimStart();
        if (rest === '' || /^[,:}\]]/.test(rest)) {
          inString = false;
          out += c;
        } else out += '\\"';
      } else out += c < ' ' ? ' ' : c;
    } else {
      if (c === '"') inString = true;
      if (c === ',' && /^\s*[}\]]/.test(text.slice(i + 1, i + 40))) continue;
      out += c;
    }
  }
  return out.replace(/;\s*$/, '');
}

function fieldsOf(text: string): Thing | null {
  const thing: Thing = {};
  for (const key of [
    '@type',
    'headline',
    'datePublished',
    'dateModified',
    'articleSection',
    'description',
  ]) {
    const match = new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\\\n]|\\\\.){1,2000})"`).exec(text);
    if (match?.[1]) thing[key] = match[1].replace(/\\(["\\/])/g, '$1');
  }
  const author = /"author"\s*:\s*[[{][^\]}]{0,300}?"name"\s*:\s*"([^"\\]{1,200})"/.exec(text);
  if (author?.[1]) thing.author = { '@type': 'Person', name: author[1] };
  return Object.keys(thing).length > 1 ? thing : null;
}

/** The values of a field as strings, whatever shape it has: text, object with a name, list of these. */
export function stringsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (typeof value === 'number') return [String(value)];
  if (depth > 4 || !value || typeof value !== 'object') return [];
  if (Array.isArray(value))
    return value.slice(0, 100).flatMap((inner) => stringsOf(inner, depth + 1));
  const { name, '@value': literal, '@id': id, url } = value as Thing;
  return stringsOf(name ?? literal ?? id ?? url, depth + 1);
}

const ARTICLE_TYPES =
  /(?:^|[/:])(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|OpinionNewsArticle|SocialMediaPosting|CreativeWork|WebPage|VideoObject|Recipe|PodcastEpisode|Product)$/;
const RANK = [
  /NewsArticle$/,
  /Article$/,
  /Posting$/,
  /Report$|Review$/,
  /CreativeWork$|Recipe$|PodcastEpisode$/,
  /VideoObject$/,
  /WebPage$/,
];

export function typesOf(thing: Thing): string[] {
  return stringsOf(thing['@type']);
}

/** The objects that may describe the page's article, likeliest first. */
export function articleThings(things: readonly Thing[]): Thing[] {
  const rank = (thing: Thing) => {
    const types = typesOf(thing);
    let best = RANK.length;
    for (const type of types) {
      const at = RANK.findIndex((pattern) => pattern.test(type));
      if (at >= 0 && at < best) best = at;
    }
    // A nested teaser has a headline too, but seldom a date, and comes later.
    return best - (thing.datePublished ? 0.5 : 0) - (thing.articleBody ? 0.2 : 0);
  };
  return things
    .filter((thing) => typesOf(thing).some((type) => ARTICLE_TYPES.test(type)) || thing.headline)
    .map((thing, index) => ({ thing, rank: rank(thing), index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ thing }) => thing);
}
