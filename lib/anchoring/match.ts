import { type Chain, chainsOf } from './chain.ts';
import type { Codes, Pattern } from './pattern.ts';
import { exactPlace, type Place, placeOf } from './place.ts';
import { SEED, seedsOf } from './seeds.ts';
import { leastScore, segmentsOf } from './segments.ts';

/** Seeds of a quote in the first pass, which only looks for patterns as a whole. */
const FEW = 2;
/** Seeds in the second, which looks for what is left of them: of a quote, and of each context. */
const MANY = 40;
const MANY_CONTEXT = 12;
/** How many places of a quote are weighed. */
const MOST_PLACES = 8;
/** How many places of a quote that is too short for seeds. */
const MOST_SHORT = 512;

/** Whether all of `codes` stands at an offset of the page. */
export const equalAt = (page: Uint16Array, at: number, codes: Uint16Array): boolean => {
  if (at < 0 || at + codes.length > page.length) return false;
  for (let i = 0; i < codes.length; i++) if (page[at + i] !== codes[i]) return false;
  return true;
};

/** Where the whole pattern stands, context and all, as two seeds of the quote tell. */
export function wholePlaces(page: Uint16Array, pattern: Codes): Place[] {
  const { codes, start, end } = pattern;
  const seeds = seedsOf(page);
  if (end - start < SEED) seeds.look(codes, 0, codes.length, FEW);
  else seeds.look(codes, start, end, FEW);
  const places: Place[] = [];
  for (let i = 0; i < seeds.count; i += 2) {
    const at = (seeds.hits[i + 1] as number) - (seeds.hits[i] as number);
    if (places.some((place) => place.start === at + start) || !equalAt(page, at, codes)) continue;
    places.push(exactPlace(pattern, at + start, start, codes.length - end));
  }
  return places;
}

/** A place where the quote stands as it was, with as much of its context as joins on. */
function placeAt(page: Uint16Array, pattern: Pattern, at: number): Place {
  const { codes, start, end } = pattern;
  let prefix = 0;
  while (prefix < start && codes[start - 1 - prefix] === page[at - 1 - prefix]) prefix++;
  let suffix = 0;
  const behind = at + end - start;
  while (end + suffix < codes.length && codes[end + suffix] === page[behind + suffix]) suffix++;
  return exactPlace(pattern, at, prefix, suffix);
}

/** Places where the quote stands as it was: every one of a quote that is too short for seeds. */
function exactPlaces(page: Uint16Array, pattern: Pattern): Place[] {
  const { codes, start, end } = pattern;
  const quote = codes.subarray(start, end);
  const found = new Set<number>();
  if (quote.length >= SEED) {
    const seeds = seedsOf(page);
    seeds.look(codes, start, end, FEW);
    for (let i = 0; i < seeds.count; i += 2) {
      const at = start + (seeds.hits[i + 1] as number) - (seeds.hits[i] as number);
      if (equalAt(page, at, quote)) found.add(at);
    }
  } else if (quote.length > 0) {
    let at = page.indexOf(quote[0] as number);
    for (; at >= 0 && found.size < MOST_SHORT; at = page.indexOf(quote[0] as number, at + 1))
      if (equalAt(page, at, quote)) found.add(at);
  }
  return [...found].map((at) => placeAt(page, pattern, at));
}

/** Chains that may be a place, or show that the quote was cut out of one: the others are not worth aligning. */
function promising(chains: Chain[], { codes, start, end }: Pattern): Chain[] {
  const best = chains[0]?.score ?? 0;
  const least = Math.max(leastScore(codes.length, end - start), best / 3);
  return chains.filter(({ score, segments: [first, ...rest] }) => {
    const last = rest.at(-1);
    const surrounds =
      first && last && first.pattern + SEED <= start && last.pattern + last.length >= end + SEED;
    return score >= least || (surrounds && score >= best / 3);
  });
}

/** The places of a quote that was edited, or stands several times: many seeds, chained and aligned. */
export function allPlacesOf(page: Uint16Array, pattern: Pattern): Place[] {
  const { codes, start, end } = pattern;
  const seeds = seedsOf(page);
  // The seeds of the contexts reach into the quote.
  seeds.look(codes, 0, Math.min(codes.length, start + SEED - 1), MANY_CONTEXT);
  seeds.look(codes, start, end, MANY);
  seeds.look(codes, Math.max(0, end - SEED + 1), codes.length, MANY_CONTEXT);
  const segments = segmentsOf(pattern, page, seeds.hits, seeds.count);
  const places = promising(chainsOf(segments, MOST_PLACES), pattern).map((chain) =>
    placeOf(pattern, page, chain),
  );
  // Among many that are nearly alike the quote itself may not be one of the best by its context.
  const known = new Set(places.map((place) => place.start));
  return [...places, ...exactPlaces(page, pattern).filter((place) => !known.has(place.start))];
}

/** The places on a page where the quote of a pattern may stand, best first. Most quotes stand there whole, once. */
export function placesOf(page: Uint16Array, pattern: Pattern): Place[] {
  const whole = wholePlaces(page, pattern);
  return whole.length === 1 ? whole : allPlacesOf(page, pattern);
}
