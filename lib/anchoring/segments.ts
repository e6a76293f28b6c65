import type { Pattern } from './pattern.ts';
import { SEED } from './seeds.ts';

/** A run of code units that stands the same in a pattern and on the page. */
export interface Segment {
  /** Where it begins in the pattern, and on the page. */
  pattern: number;
  page: number;
  length: number;
}

/** As much as an advertisement or a rewritten sentence between two segments may put in. */
export const MOST_INSERTED = 600;

/** What a chain must cover to be a place, for a pattern and a quote of these lengths. */
export const leastScore = (pattern: number, quote: number): number =>
  Math.max(Math.min(24, pattern / 3), quote / 4);

/** What `segmentsOf` works with, kept because it is needed thousands of times. */
const DIAGONALS = 512;
const diagonals = new Int32Array(DIAGONALS);
const ends = new Int32Array(DIAGONALS);
const found = new Int32Array(3 << 12);
const order = new Float64Array(1 << 12);

/**
 * Grows hits, `count` numbers in pairs of pattern and page offsets, to the segments that hold them, in page order.
 * Where all that stands near one another is less than any place needs, the segments are left out.
 */
export function segmentsOf(
  { codes, start, end }: Pattern,
  page: Uint16Array,
  hits: Int32Array,
  count: number,
): Segment[] {
  ends.fill(0);
  let size = 0;
  let longest = 0;
  for (let i = 0; i < count; i += 2) {
    let a = hits[i] as number;
    let b = hits[i + 1] as number;
    const slot = (b - a) & (DIAGONALS - 1);
    if (diagonals[slot] === b - a && b < (ends[slot] as number)) continue;
    let to = b + SEED;
    const shift = b - a;
    while (to - shift < codes.length && codes[to - shift] === page[to] && to < page.length) to++;
    while (a > 0 && b > 0 && codes[a - 1] === page[b - 1]) {
      a--;
      b--;
    }
    diagonals[slot] = shift;
    ends[slot] = to;
    longest = Math.max(longest, to - b);
    found[3 * size] = a;
    found[3 * size + 1] = b;
    found[3 * size + 2] = to - b;
    order[size] = b * order.length + size++;
  }
  order.subarray(0, size).sort();
  const least = Math.max(leastScore(codes.length, end - start), longest / 3);
  const segments: Segment[] = [];
  let first = 0;
  let sum = 0;
  // Bits: some of it before the quote, some behind.
  let surrounds = 0;
  const close = () => {
    if (sum < longest / 3 || (sum < least && surrounds < 3)) segments.length = first;
    first = segments.length;
    sum = surrounds = 0;
  };
  for (let i = 0; i < size; i++) {
    const k = 3 * ((order[i] as number) % order.length);
    const segment: Segment = {
      pattern: found[k] as number,
      page: found[k + 1] as number,
      length: found[k + 2] as number,
    };
    const before = segments.at(-1);
    if (before?.page === segment.page && before.pattern === segment.pattern) continue;
    if (before && segment.page - before.page > MOST_INSERTED + codes.length) {
      close();
    }
    segments.push(segment);
    sum += segment.length;
    if (segment.pattern + SEED <= start) surrounds |= 1;
    if (segment.pattern + segment.length >= end + SEED) surrounds |= 2;
  }
  close();
  return segments;
}
