import { type Chain, chainsOf, type Segment, segmentsOf } from './chain.ts';
import type { Pattern } from './pattern.ts';
import { exactPlace, type Place, placeOf } from './place.ts';
import { findSeeds, SEED } from './seeds.ts';

/** Seeds of a quote in the first pass, which only looks for patterns as a whole. */
const FEW = 2;
/** Seeds in the second, which looks for what is left of them: of a quote, and of each context. */
const MANY = 40;
const MANY_CONTEXT = 12;
/** A seed that stands more often than this on a page is passed over. */
const FREQUENT = 32;
/** How many places of a quote are weighed. */
const MOST_PLACES = 8;

/** Offsets of `count` seeds, evenly spread from `from` to `to`; fewer if there is no room for so many. */
function spread(from: number, to: number, count: number): number[] {
  const room = to - from - SEED;
  const number = Math.min(count, room + 1);
  if (number <= 0) return [];
  if (number === 1) return [from + (room >> 1)];
  return Array.from({ length: number }, (_, i) => from + Math.floor((room * i) / (number - 1)));
}

/** The seeds of the first pass: of the quote alone where it is long enough to hold them. */
const fewSeeds = ({ codes, start, end }: Pattern): number[] =>
  end - start < SEED ? spread(0, codes.length, FEW) : spread(start, end, FEW);

/** The seeds of the second pass; those of the contexts reach into the quote. */
const manySeeds = ({ codes, start, end }: Pattern): number[] => [
  ...spread(0, Math.min(codes.length, start + SEED - 1), MANY_CONTEXT),
  ...spread(start, end, MANY),
  ...spread(Math.max(0, end - SEED + 1), codes.length, MANY_CONTEXT),
];

/** For each pattern where its seeds stand: pairs of offsets in the pattern and on the page, in page order. */
function hitsOf(
  page: Uint16Array,
  patterns: Pattern[],
  seedsOf: (pattern: Pattern) => number[],
): number[][] {
  const hits: number[][] = patterns.map(() => []);
  const owners: number[] = [];
  const offsets: number[] = [];
  const seeds: number[] = [];
  const source = new Uint16Array(patterns.reduce((sum, { codes }) => sum + codes.length, 0));
  let base = 0;
  patterns.forEach((pattern, owner) => {
    source.set(pattern.codes, base);
    for (const offset of seedsOf(pattern)) {
      owners.push(owner);
      offsets.push(offset);
      seeds.push(base + offset);
    }
    base += pattern.codes.length;
  });
  findSeeds(page, source, Int32Array.from(seeds), FREQUENT, (seed, at) => {
    (hits[owners[seed] as number] as number[]).push(offsets[seed] as number, at);
  });
  return hits;
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

/** Chains that may be a place, or show that the quote was cut out of one: the others are not worth aligning. */
function promising(chains: Chain[], { codes, start, end }: Pattern): Chain[] {
  const best = chains[0]?.score ?? 0;
  const least = Math.max(Math.min(24, codes.length / 3), (end - start) / 4, best / 3);
  return chains.filter(({ score, segments: [first, ...rest] }) => {
    const last = rest.at(-1);
    const surrounds =
      first && last && first.pattern + SEED <= start && last.pattern + last.length >= end + SEED;
    return score >= least || (surrounds && score >= best / 3);
  });
}

/**
 * The places on a page where the quotes of many patterns may stand, best first, for each pattern. Most quotes
 * stand there whole and are found by two seeds each; the others are looked for with many seeds, chained and
 * aligned.
 */
export function placesOf(page: Uint16Array, patterns: Pattern[]): Place[][] {
  const first = hitsOf(page, patterns, fewSeeds);
  const result = patterns.map((pattern, i) => wholes(page, pattern, first[i] as number[]));
  const open = patterns.flatMap((_, i) => ((result[i] as Place[]).length === 1 ? [] : [i]));
  if (open.length === 0) return result;
  const second = hitsOf(
    page,
    open.map((i) => patterns[i] as Pattern),
    manySeeds,
  );
  open.forEach((i, k) => {
    const pattern = patterns[i] as Pattern;
    const segments: Segment[] = segmentsOf(pattern.codes, page, second[k] as number[]);
    const places = promising(chainsOf(segments, MOST_PLACES), pattern).map((chain) =>
      placeOf(pattern, page, chain),
    );
    if (pattern.end - pattern.start < 2 * SEED) {
      const known = new Set(places.map((place) => place.start));
      places.push(...shortPlaces(page, pattern).filter((place) => !known.has(place.start)));
    }
    result[i] = places;
  });
  return result;
}
