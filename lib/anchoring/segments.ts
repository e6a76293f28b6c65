import type { Codes } from './pattern.ts';
import { places, SEED, STRIDE, seedsOf } from './seeds.ts';

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

/** No chance: kept whatever stands around it. */
const LONG = 20;

/** Of longer patterns not every seed is looked up, but as many groups of `STRIDE`, evenly spread. */
const MOST_GROUPS = 160;
const MOST_SEGMENTS = 1 << 12;

/** What `segmentsOf` works with, kept because it is needed thousands of times. Diagonals and windows share slots. */
const SLOTS = 1 << 10;
const WINDOW = 9;
const diagonals = new Int32Array(SLOTS);
const ends = new Int32Array(SLOTS);
const windows = new Int32Array(SLOTS);
const found = new Int32Array(3 * MOST_SEGMENTS);

/**
 * The segments of a pattern, in page order: its seeds, grown as far as pattern and page agree. Where all that stands
 * near one another is less than any place needs, they are left out.
 */
export function segmentsOf(page: Uint16Array, { codes, start, end }: Codes): Segment[] {
  const lookUp = seedsOf(page);
  ends.fill(0);
  windows.fill(0);
  let size = 0;
  let longest = 0;
  const room = codes.length - SEED;
  const step = Math.max(STRIDE, room / MOST_GROUPS);
  for (let group = 0; group * step <= room && size < MOST_SEGMENTS - STRIDE * 32; group++) {
    const first = Math.floor(group * step);
    for (let offset = first; offset < first + STRIDE && offset <= room; offset++) {
      const count = lookUp(codes, offset);
      for (let i = 0; i < count; i++) {
        let b = places[i] as number;
        const shift = b - offset;
        const slot = shift & (SLOTS - 1);
        if (diagonals[slot] === shift && b < (ends[slot] as number)) continue;
        let to = b + SEED;
        while (to - shift < codes.length && to < page.length && codes[to - shift] === page[to])
          to++;
        while (b > shift && b > 0 && codes[b - 1 - shift] === page[b - 1]) b--;
        diagonals[slot] = shift;
        ends[slot] = to;
        const length = to - b;
        longest = Math.max(longest, length);
        const near = (shift >> WINDOW) & (SLOTS - 1);
        windows[near] = (windows[near] as number) + length;
        found[3 * size] = b - shift;
        found[3 * size + 1] = b;
        found[3 * size++ + 2] = length;
      }
    }
  }
  const least = Math.max(leastScore(codes.length, end - start), longest / 3);
  const segments: Segment[] = [];
  for (let i = 0; i < size; i++) {
    const [pattern, at, length] = [found[3 * i], found[3 * i + 1], found[3 * i + 2]] as [
      number,
      number,
      number,
    ];
    const near = (at - pattern) >> WINDOW;
    let sum = 0;
    for (let j = near - 1; j <= near + 1; j++) sum += windows[j & (SLOTS - 1)] as number;
    if (length >= LONG || sum >= least) segments.push({ pattern, page: at, length });
  }
  segments.sort((a, b) => a.page - b.page || a.pattern - b.pattern);
  // Diagonals that share a slot forget one another's ends, and find a segment twice.
  return segments.filter(
    ({ page: at, pattern }, i) =>
      at !== segments[i - 1]?.page || pattern !== segments[i - 1]?.pattern,
  );
}
