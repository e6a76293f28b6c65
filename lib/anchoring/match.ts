import { chainsOf, type Segment, segmentsOf } from './chain.ts';
import type { Pattern } from './pattern.ts';
import { exactPlace, type Place, placeOf } from './place.ts';
import { findSeeds, SEED } from './seeds.ts';

/** Seeds of a pattern in the first pass, which only looks for it as a whole. */
const FEW = 2;
/** Seeds of a pattern in the second, which looks for what is left of it. */
const MANY = 32;
/** A seed that stands more often than this on a page is passed over. */
const FREQUENT = 64;
/** How many places of a quote are weighed. */
const MOST_PLACES = 8;

/** Hits of seeds, gathered by pattern. */
class Hits {
  /** For each pattern, pairs of offsets in the pattern and on the page, in page order. */
  readonly of: number[][];

  constructor(page: Uint16Array, patterns: Pattern[], count: number) {
    this.of = patterns.map(() => []);
    const owners: number[] = [];
    const offsets: number[] = [];
    const total = patterns.reduce((sum, { codes }) => sum + codes.length, 0);
    const source = new Uint16Array(total);
    const seeds: number[] = [];
    let base = 0;
    patterns.forEach(({ codes, start, end }, owner) => {
      source.set(codes, base);
      // The first pass looks at the quote alone, where that is long enough to hold seeds.
      const whole = count > FEW || end - start < SEED + FEW;
      const from = whole ? 0 : start;
      const room = (whole ? codes.length : end) - from - SEED;
      const number = Math.min(count, room + 1);
      for (let i = 0; i < number; i++) {
        const offset = from + (number > 1 ? Math.floor((room * i) / (number - 1)) : room >> 1);
        owners.push(owner);
        offsets.push(offset);
        seeds.push(base + offset);
      }
      base += codes.length;
    });
    findSeeds(page, source, Int32Array.from(seeds), FREQUENT, (seed, at) => {
      (this.of[owners[seed] as number] as number[]).push(offsets[seed] as number, at);
    });
  }
}

/** Whether all of `codes` stands at an offset of the page. */
export const equalAt = (page: Uint16Array, at: number, codes: Uint16Array): boolean => {
  if (at < 0 || at + codes.length > page.length) return false;
  for (let i = 0; i < codes.length; i++) if (page[at + i] !== codes[i]) return false;
  return true;
};

/** Where the whole pattern stands, context and all. */
function wholes(page: Uint16Array, pattern: Pattern, hits: number[]): Place[] {
  const places = new Map<number, Place>();
  const { codes, start } = pattern;
  for (let i = 0; i < hits.length; i += 2) {
    const at = (hits[i + 1] as number) - (hits[i] as number);
    if (places.has(at) || !equalAt(page, at, codes)) continue;
    places.set(at, exactPlace(pattern, at + start, start, codes.length - pattern.end));
  }
  return [...places.values()];
}

/** Places of a quote that is too short for seeds: every one of them, with as much context as stands there. */
function shortPlaces(page: Uint16Array, pattern: Pattern): Place[] {
  const { codes, start, end } = pattern;
  const quote = codes.subarray(start, end);
  if (quote.length === 0) return [];
  const places: Place[] = [];
  for (let at = page.indexOf(quote[0] as number); at >= 0 && places.length < 512; ) {
    if (equalAt(page, at, quote)) {
      let prefix = 0;
      while (prefix < start && codes[start - 1 - prefix] === page[at - 1 - prefix]) prefix++;
      let suffix = 0;
      const behind = at + quote.length;
      while (end + suffix < codes.length && codes[end + suffix] === page[behind + suffix]) suffix++;
      places.push(exactPlace(pattern, at, prefix, suffix));
    }
    at = page.indexOf(quote[0] as number, at + 1);
  }
  return places;
}

/**
 * The places on a page where the quotes of many patterns may stand, best first, for each pattern. Most quotes
 * stand there whole and are found by two seeds each; the others are looked for with many seeds, chained and
 * aligned.
 */
export function placesOf(page: Uint16Array, patterns: Pattern[]): Place[][] {
  const first = new Hits(page, patterns, FEW);
  const result = patterns.map((pattern, i) => wholes(page, pattern, first.of[i] as number[]));
  const open = patterns.flatMap((_, i) => ((result[i] as Place[]).length === 1 ? [] : [i]));
  if (open.length === 0) return result;
  const second = new Hits(
    page,
    open.map((i) => patterns[i] as Pattern),
    MANY,
  );
  open.forEach((i, k) => {
    const pattern = patterns[i] as Pattern;
    const segments: Segment[] = segmentsOf(pattern.codes, page, second.of[k] as number[]);
    const least = Math.min(24, pattern.codes.length / 4);
    const places = chainsOf(segments, MOST_PLACES)
      .filter(({ score }) => score >= least)
      .map((chain) => placeOf(pattern, page, chain));
    if (pattern.end - pattern.start < 2 * SEED) {
      const known = new Set(places.map((place) => place.start));
      places.push(...shortPlaces(page, pattern).filter((place) => !known.has(place.start)));
    }
    result[i] = places;
  });
  return result;
}
