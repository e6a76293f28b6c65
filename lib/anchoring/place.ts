import type { Chain, Segment } from './chain.ts';
import { alignEdge } from './edge.ts';
import type { Pattern } from './pattern.ts';

/** Where a pattern's quote may stand on the page. Offsets and counts are code units of folded text. */
export interface Place {
  start: number;
  end: number;
  /** How many units of the quote stand there; all of them and no others for `exact`. */
  quote: number;
  exact: boolean;
  /** How many units of the prefix and of the suffix stand around it. */
  prefix: number;
  suffix: number;
}

const overlap = (segment: Segment, from: number, to: number): number =>
  Math.max(0, Math.min(segment.pattern + segment.length, to) - Math.max(segment.pattern, from));

/** Cuts overlapping segments apart, so that an edge of the quote stays whole on the quote's side. */
function disjoint(segments: Segment[], start: number): Segment[] {
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
      if (here.pattern <= start) before.length -= shared;
      else {
        here.pattern += shared;
        here.page += shared;
        here.length -= shared;
      }
    }
    if (here.length > 0) result.push(here);
  }
  return result.filter((segment) => segment.length > 0);
}

/** Where a chain puts the quote, its edges aligned where they are not within a segment. */
export function placeOf(pattern: Pattern, page: Uint16Array, chain: Chain): Place {
  const { codes, start, end } = pattern;
  const segments = disjoint(chain.segments, start);
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
    return { start: at, end: after?.page ?? at, quote: 0, exact: false, prefix, suffix };
  }
  let from = first.page + start - first.pattern;
  if (first.pattern > start) {
    const before = segments[segments.indexOf(first) - 1];
    const room = first.page - (before ? before.page + before.length : 0);
    const edge = alignEdge(codes, first.pattern - 1, start - 1, page, first.page - 1, room, -1);
    from = first.page - edge.taken;
    quote += edge.matched;
  }
  const lastEnd = last.pattern + last.length;
  let to = last.page + end - last.pattern;
  if (lastEnd < end) {
    const after = segments[segments.indexOf(last) + 1];
    const at = last.page + last.length;
    const edge = alignEdge(codes, lastEnd, end, page, at, (after?.page ?? page.length) - at, 1);
    to = at + edge.taken;
    quote += edge.matched;
  }
  for (let i = 1; i < within.length; i++) {
    const a = within[i - 1] as Segment;
    const b = within[i] as Segment;
    const at = a.page + a.length;
    quote += alignEdge(codes, a.pattern + a.length, b.pattern, page, at, b.page - at, 1).matched;
  }
  const exact = quote === end - start && to - from === end - start;
  return { start: from, end: to, quote, exact, prefix, suffix };
}
