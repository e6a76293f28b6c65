import { chainsOf } from './chain.ts';
import type { Codes } from './pattern.ts';
import { exactPlace, type Place, placeOf } from './place.ts';
import { CERTAIN, SEED, STRIDE, places as seedPlaces, seedsOf } from './seeds.ts';
import { leastScore, segmentsOf } from './segments.ts';

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

/**
 * Places where the quote stands as it was, as the seeds at its ends tell; of a quote that is too short for seeds those
 * at the ends of its context.
 */
export function exactPlaces(page: Uint16Array, pattern: Codes): Place[] {
  const { codes, start, end } = pattern;
  const quote = codes.subarray(start, end);
  const isShort = quote.length < CERTAIN;
  const from = isShort ? 0 : start;
  const to = isShort ? codes.length : end;
  const lookUp = seedsOf(page);
  const places: Place[] = [];
  for (const first of [from, Math.max(from, to - CERTAIN)]) {
    let isCertain = true;
    for (let offset = first; offset < first + STRIDE && offset + SEED <= to; offset++) {
      const count = lookUp(codes, offset);
      isCertain &&= count < seedPlaces.length;
      for (let i = 0; i < count; i++) {
        const at = start + (seedPlaces[i] as number) - offset;
        if (places.every((place) => place.start !== at) && equalAt(page, at, quote))
          places.push(exactPlace(pattern, page, at));
      }
    }
    // Where none of its seeds is too frequent, one end tells all places of the quote; of its context it does not.
    if (isCertain && !isShort) break;
  }
  return places;
}

/** Every place of a quote that is too short for seeds. */
function shortPlaces(page: Uint16Array, pattern: Codes): Place[] {
  const { codes, start, end } = pattern;
  const quote = codes.subarray(start, end);
  const places: Place[] = [];
  if (quote.length === 0 || quote.length >= CERTAIN) return places;
  let at = page.indexOf(quote[0] as number);
  for (; at >= 0 && places.length < MOST_SHORT; at = page.indexOf(quote[0] as number, at + 1))
    if (equalAt(page, at, quote)) places.push(exactPlace(pattern, page, at));
  return places;
}

/** The places of a quote that was edited, or stands several times: its segments, chained and aligned. */
export function allPlacesOf(
  page: Uint16Array,
  pattern: Codes,
  exact = exactPlaces(page, pattern),
): Place[] {
  const places = new Map(
    [...exact, ...shortPlaces(page, pattern)].map((each) => [each.start, each]),
  );
  const least = leastScore(pattern.codes.length, pattern.end - pattern.start);
  for (const chain of chainsOf(segmentsOf(page, pattern), MOST_PLACES, least)) {
    const place = placeOf(pattern, page, chain);
    // Where the quote stands as it was, the chain knows more of its context, but less well where it begins and ends.
    const same = exact.find((each) => Math.abs(each.start - place.start) < each.quote / 2);
    const { prefix, suffix, evidence } = place;
    // The tail of a better chain may lead to the same place.
    if (!same && !places.has(place.start)) places.set(place.start, place);
    else if (same && evidence > same.evidence)
      places.set(same.start, { ...same, prefix, suffix, evidence });
  }
  return [...places.values()];
}

/** The places on a page where a quote may stand. Most stand there once, whole with their context. */
export function placesOf(page: Uint16Array, pattern: Codes): Place[] {
  const exact = exactPlaces(page, pattern);
  const whole = exact.filter(({ evidence }) => evidence === pattern.codes.length);
  return whole.length === 1 ? whole : allPlacesOf(page, pattern, exact);
}
