import type { Chain } from './chain.ts';
import { alignEdge } from './edge.ts';
import type { Codes } from './pattern.ts';
import type { Segment } from './segments.ts';

/** Where a pattern's quote may stand on the page. Offsets and counts are code units of folded text. */
export interface Place {
  start: number;
  end: number;
  /** About how many units of the quote stand there; all of them and no others for `exact`. */
  quote: number;
  exact: boolean;
  /** How many units of the prefix and of the suffix stand around it. */
  prefix: number;
  suffix: number;
  /** How many units of each join on to it without a gap. */
  before: number;
  behind: number;
  /** Units that agree, less what speaks against the place: what is put in between them, or left out. */
  evidence: number;
}

/** The share of a quote or context that stands at a place; undefined where none is stored. */
export const shareOf = (found: number, stored: number): number | undefined =>
  stored === 0 ? undefined : found / stored;

/** Context that is surely no chance. */
export const SURE = 20;

/** How much of the context joins on to a place. */
function joinsOf({ codes, start, end }: Codes, page: Uint16Array, from: number, to: number) {
  let before = 0;
  while (before < start && codes[start - 1 - before] === page[from - 1 - before]) before++;
  let behind = 0;
  while (end + behind < codes.length && codes[end + behind] === page[to + behind]) behind++;
  return { before, behind };
}

/** The place where the quote stands as it was, with as much of its context as joins on. */
export function exactPlace(pattern: Codes, page: Uint16Array, start: number): Place {
  const quote = pattern.end - pattern.start;
  const end = start + quote;
  const joins = joinsOf(pattern, page, start, end);
  return {
    start,
    end,
    quote,
    exact: true,
    prefix: joins.before,
    suffix: joins.behind,
    ...joins,
    evidence: joins.before + quote + joins.behind,
  };
}

const overlap = (segment: Segment, from: number, to: number): number =>
  Math.max(0, Math.min(segment.pattern + segment.length, to) - Math.max(segment.pattern, from));

/** What ends a sentence or a clause belongs to the words before it. */
const closing = /[.,;:!?)\]]/;

/**
 * Cuts overlapping segments apart, so that an edge of the quote stays whole on the quote's side; but where the quote
 * begins with the end of a sentence, that stays with the sentence.
 */
function disjoint(segments: Segment[], { codes, start }: Codes): Segment[] {
  const edge = closing.test(String.fromCharCode(codes[start] ?? 0)) ? start + 1 : start;
  const result: Segment[] = [];
  for (const segment of segments) {
    const here = { ...segment };
    const before = result.at(-1);
    if (before) {
      const shared = Math.max(
        before.pattern + before.length - here.pattern,
        before.page + before.length - here.page,
        0,
      );
      const kept =
        here.pattern > start ? shared : edge > start ? Math.min(shared, edge - here.pattern) : 0;
      before.length -= shared - kept;
      here.pattern += kept;
      here.page += kept;
      here.length -= kept;
    }
    if (here.length > 0) result.push(here);
  }
  return result.filter((segment) => segment.length > 0);
}

const isLetter = (code: number | undefined): boolean =>
  code !== undefined && /\p{L}/u.test(String.fromCharCode(code));

/** Cuts a single letter off that reaches over an edge of the quote: that is chance, two are not. */
function withoutChance({ codes, start, end }: Codes, segment: Segment): Segment {
  const { pattern, page, length } = segment;
  if (length < 2 || overlap(segment, start, end) !== 1) return segment;
  if (pattern + length === start + 1 && isLetter(codes[start]))
    return { pattern, page, length: length - 1 };
  if (pattern === end - 1 && isLetter(codes[pattern]))
    return { pattern: end, page: page + 1, length: length - 1 };
  return segment;
}

/** How far the quote reaches on the page from its outermost segment towards its edge, over text that differs. */
function reach(
  pattern: Codes,
  page: Uint16Array,
  segment: Segment,
  beyond: Segment | undefined,
  step: 1 | -1,
) {
  const { codes, start, end } = pattern;
  const back = step < 0;
  const from = back ? segment.pattern - 1 : segment.pattern + segment.length;
  const edge = back ? start - 1 : end;
  const at = back ? segment.page - 1 : segment.page + segment.length;
  const limit = back ? (beyond ? beyond.page + beyond.length : 0) : (beyond?.page ?? page.length);
  const room = back ? at + 1 - limit : limit - at;
  const alignment = alignEdge(codes, from, edge, page, at, room, step);
  // Where the context joins on, what stands between is what the quote's own words have become.
  const rows = (edge - from) * step;
  const joins =
    beyond && (back ? beyond.pattern + beyond.length === start : beyond.pattern === end);
  return joins && room <= 2 * rows + 16 ? { ...alignment, taken: room } : alignment;
}

/** Where a chain puts the quote, its edges aligned where they are not within a segment. */
export function placeOf(pattern: Codes, page: Uint16Array, chain: Chain): Place {
  const { codes, start, end } = pattern;
  const apart = disjoint(chain.segments, pattern);
  const segments =
    apart.length > 1 ? apart.map((segment) => withoutChance(pattern, segment)) : apart;
  const within = segments.filter((segment) => overlap(segment, start, end) > 0);
  let prefix = 0;
  let suffix = 0;
  let quote = 0;
  for (const segment of segments) {
    prefix += overlap(segment, 0, start);
    quote += overlap(segment, start, end);
    suffix += overlap(segment, end, codes.length);
  }
  const first = within[0];
  const last = within.at(-1);
  if (!first || !last) {
    const after = segments.find((segment) => segment.pattern >= end);
    const before = segments.findLast((segment) => segment.pattern < start);
    const at = before ? before.page + before.length : (after?.page ?? 0);
    const evidence = prefix + suffix;
    const to = after?.page ?? at;
    const joins = joinsOf(pattern, page, at, to);
    return { start: at, end: to, quote: 0, exact: false, prefix, suffix, ...joins, evidence };
  }
  let evidence = chain.score;
  let from = first.page + start - first.pattern;
  if (first.pattern > start) {
    const edge = reach(pattern, page, first, segments[segments.indexOf(first) - 1], -1);
    from = first.page - edge.taken;
    quote += edge.matched;
    evidence += edge.matched;
  }
  let to = last.page + end - last.pattern;
  if (last.pattern + last.length < end) {
    const edge = reach(pattern, page, last, segments[segments.indexOf(last) + 1], 1);
    to = last.page + last.length + edge.taken;
    quote += edge.matched;
    evidence += edge.matched;
  }
  for (let i = 1; i < within.length; i++) {
    const a = within[i - 1] as Segment;
    const b = within[i] as Segment;
    const at = a.page + a.length;
    // Of fewer nothing can be left: the segments are as long as they can be.
    if (b.pattern - a.pattern - a.length > 2)
      quote += alignEdge(codes, a.pattern + a.length, b.pattern, page, at, b.page - at, 1).matched;
  }
  const exact = quote === end - start && to - from === end - start;
  const joins = joinsOf(pattern, page, from, to);
  return { start: from, end: to, quote, exact, prefix, suffix, ...joins, evidence };
}
