import type { Pattern } from './pattern.ts';
import { type Place, shareOf } from './place.ts';
import { SEED } from './seeds.ts';
import type { AnchorState } from './types.ts';
import { type Expectation, NEAR } from './votes.ts';

/** Which place a quote has, if any. */
export interface Verdict {
  state: AnchorState;
  place?: Place;
  /** The places that fit as well, for `ambiguous`; for a place, it and the others that come near it. */
  rivals: Place[];
  /** The evidence for the place; for `orphaned` what speaks for the quote having been cut out. */
  evidence: number;
}

/** So many units of a quote that stand elsewhere without its context have been moved; fewer may be a twin. */
const MOVED = 32;
/** So many of a quote and its context together have been moved, however short the quote is. */
const MOVED_TOGETHER = 64;
const MOVED_CHANGED = 40;

/** The share of the quote that stands at a place: less where much else stands between and the context disagrees. */
function quoteShare({ codes, start, end }: Pattern, place: Place, context: number): number {
  if (start === end) return Number(place.exact);
  // Where every letter stands and both contexts join on, whatever stands between was put in.
  const isWhole =
    place.quote === end - start &&
    place.prefix >= Math.min(SEED, start) &&
    place.suffix >= Math.min(SEED, codes.length - end);
  if (isWhole) return 1;
  const inserted = Math.max(0, place.end - place.start - (end - start));
  return place.quote / (end - start + inserted * (1 - context));
}

/** Context on both sides that is surely no chance. */
const SURE = 20;

/** So many letters of a quote stand between both its contexts by no chance. */
const LEFT = 6;

/** Whether of a quote in its context only words were taken away, so that what is left joins on to both sides. */
const isShortened = ({ codes, start, end }: Pattern, place: Place): boolean =>
  place.quote >= LEFT &&
  place.end - place.start <= place.quote + 1 &&
  place.prefix >= Math.min(SURE, start) &&
  place.suffix >= Math.min(SURE, codes.length - end);

/** Whether a place has enough of the quote: less is enough where the context agrees, more is needed of few words. */
function isEnough(pattern: Pattern, place: Place, cut: number): boolean {
  const { start, end, codes } = pattern;
  const context = shareOf(place.prefix + place.suffix, start + codes.length - end) ?? 1;
  const share = quoteShare(pattern, place, context);
  if (place.evidence <= cut) {
    if (place.exact) return place.quote >= MOVED || place.evidence >= MOVED_TOGETHER;
    return place.quote >= MOVED_CHANGED && share >= 0.8;
  }
  if (isShortened(pattern, place)) return true;
  const few = Math.max(0, 1 - place.quote / MOVED_CHANGED);
  return share >= 0.45 + (1 - context) * (0.33 + 0.2 * few);
}

/** Nobody chooses among more. */
const MOST_CANDIDATES = 32;

/**
 * How much speaks for the quote having been cut out at a place: its context stands on both sides, and in between
 * there is much less than there was.
 */
function cutEvidence(pattern: Pattern, place: Place): number {
  const { start, end } = pattern;
  const left = place.end - place.start;
  const isCut =
    Math.min(place.prefix, place.suffix) >= SURE &&
    place.quote < 0.35 * (end - start) &&
    left < 0.4 * (end - start) &&
    !isShortened(pattern, place);
  return isCut ? place.prefix + place.suffix : 0;
}

/** A place is a rival of the best if it has this share of its evidence, and no run of letters less. */
const RIVAL = 0.96;
const RUN = 12;
/** Where the marks around the quote point to a place, this share of the best one's evidence is enough. */
const AGREED_RIVAL = 0.7;

/** Whether no other place comes near the best one, so that it can tell where its neighbours are. */
export const isSure = ({ place, rivals }: Verdict): boolean => Boolean(place) && rivals.length < 2;

/**
 * Decides among the places of a quote. Of those that fit equally well the one that is clearly nearest to where it is
 * expected is taken; where the marks around the quote agree on that, a place right there beats a better copy elsewhere.
 */
export function judge(pattern: Pattern, places: Place[], expected?: Expectation): Verdict {
  const [only] = places;
  // Most quotes stand in their whole context, once: thousands of them need no weighing.
  if (only && places.length === 1 && only.exact && only.evidence === pattern.codes.length)
    return { state: 'anchored', place: only, rivals: places, evidence: only.evidence };
  const cut = Math.max(0, ...places.map((place) => cutEvidence(pattern, place)));
  const fitting = places
    .filter((place) => isEnough(pattern, place, cut))
    .sort((a, b) => b.evidence - a.evidence);
  const [best] = fitting;
  if (!best) return { state: 'orphaned', rivals: [], evidence: cut };
  const { evidence } = best;
  const asGood = (least: number) => fitting.filter((place) => place.evidence >= least);
  const distance = (place: Place) => Math.abs(place.start - (expected?.at ?? 0));
  const there = expected?.agreed
    ? asGood(evidence * AGREED_RIVAL).filter((place) => distance(place) <= NEAR)
    : [];
  const close = asGood(Math.max(evidence * RIVAL, evidence - RUN));
  // A long quote that stands elsewhere as it was may have been moved: what stands in its place is no better for that.
  const moved = best.exact ? [] : fitting.filter(({ exact, quote }) => exact && quote >= MOVED);
  const rivals = there.length > 0 ? there : [...new Set([...close, ...moved])];
  const [near, next] = expected ? rivals.toSorted((a, b) => distance(a) - distance(b)) : rivals;
  const isTold = there.length > 0 || moved.length === 0;
  if (near && isTold && (!next || (expected && distance(near) * 2 < distance(next)))) {
    return {
      state: near.exact ? 'anchored' : 'changed',
      place: near,
      rivals: asGood(evidence * AGREED_RIVAL),
      evidence: near.evidence,
    };
  }
  const candidates = rivals.slice(0, MOST_CANDIDATES).sort((a, b) => a.start - b.start);
  return { state: 'ambiguous', rivals: candidates, evidence };
}
