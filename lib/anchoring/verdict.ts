import type { Codes, Pattern } from './pattern.ts';
import { type Place, SURE, shareOf } from './place.ts';
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
function quoteShare({ codes, start, end }: Codes, place: Place, context: number): number {
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

/** So many letters of a quote stand between both its contexts by no chance. */
const LEFT = 6;
/** Of a quote that is no longer than this such a share may be left: one word that was replaced is much of it. */
const SHORT = 64;
const LEFT_SHARE = 0.25;

/**
 * Whether what stands around a place is no chance, and as much of the quote's own block as is stored: words are moved
 * with their block.
 */
const isJoined = (
  { codes, start, end, ...own }: Pattern,
  { before, behind }: Place,
  reach = SURE,
): boolean =>
  before >= Math.min(reach, own.before) &&
  behind >= Math.min(reach, own.behind) &&
  before + behind >= Math.min(SURE, start + codes.length - end);

/** Whether both contexts join on to what is left of the quote, alone or, of a short one, with about as many other words. */
function isRewritten(pattern: Pattern, place: Place): boolean {
  const { codes, start, end } = pattern;
  const { quote, before, behind } = place;
  const length = place.end - place.start;
  const isBetween = before >= Math.min(SURE, start) && behind >= Math.min(SURE, codes.length - end);
  const isLeft = end - start <= SHORT && quote >= LEFT_SHARE * (end - start);
  return (
    quote >= LEFT &&
    ((isBetween && length <= quote + 1) ||
      (isJoined(pattern, place) && isLeft && length <= 1.5 * (end - start) + SEED))
  );
}

/** Whether a place has enough of the quote: less is enough where the context agrees, more is needed of few words. */
function isEnough(pattern: Pattern, place: Place): boolean {
  const { start, end, codes } = pattern;
  if (isRewritten(pattern, place)) return true;
  const context = shareOf(place.prefix + place.suffix, start + codes.length - end) ?? 1;
  const few = Math.max(0, 1 - place.quote / MOVED_CHANGED);
  return quoteShare(pattern, place, context) >= 0.45 + (1 - context) * (0.33 + 0.2 * few);
}

/** Whether so much of a quote stands at a place without its context that it was moved there. */
const isMoved = (
  { start, end, ...own }: Pattern,
  { quote, exact, evidence, ...place }: Place,
): boolean =>
  exact
    ? quote >= MOVED || evidence >= MOVED_TOGETHER
    : quote >= MOVED_CHANGED &&
      quote >= 0.8 * (end - start) &&
      place.before >= Math.min(SURE, own.before) &&
      place.behind >= Math.min(SURE, own.behind);

/** Nobody chooses among more. */
const MOST_CANDIDATES = 32;

/** A place is a rival of the best if it has this share of its evidence, and no run of letters less. */
const RIVAL = 0.96;
const RUN = 12;
/** Where the marks around the quote point to a place, this share of the best one's evidence is enough. */
const AGREED_RIVAL = 0.7;

/** A place with all its context may be a copy: one that is so many times nearer to where it is expected is none. */
const FAR = 8;
const hasContext = ({ codes, start, end }: Codes, { prefix, suffix }: Place): boolean =>
  prefix + suffix >= 0.9 * (start + codes.length - end);

const hasAny = ({ before, behind }: Pattern, { exact, prefix, suffix }: Place): boolean =>
  exact || (prefix >= Math.min(SURE, before) && suffix >= Math.min(SURE, behind));

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
  const enough = places.filter((place) => isEnough(pattern, place));
  // Where its context stands on both sides without the quote, it was cut out or other words were put there.
  const cut = places.reduce((most, place) => {
    const isCut = Math.min(place.prefix, place.suffix) >= SURE && !enough.includes(place);
    return isCut ? Math.max(most, place.prefix + place.suffix) : most;
  }, 0);
  // Words are moved with their block. Where the rest of that stands without them, they were not; and where the block
  // stands with other words, those are what has become of the quote, even if it stands in another block as it was.
  const isPart = pattern.before + pattern.behind >= SEED;
  const isCut =
    isPart && places.some((place) => isJoined(pattern, place) && !enough.includes(place));
  const all = enough
    .filter(
      (place) =>
        (place.evidence > cut && hasAny(pattern, place)) ||
        (isJoined(pattern, place) && !isCut) ||
        isMoved(pattern, place),
    )
    .sort((a, b) => b.evidence - a.evidence);
  const own = all.filter((place) => isJoined(pattern, place, 64) || hasContext(pattern, place));
  const fitting = isPart && own.length > 0 ? own : all;
  const [best] = fitting;
  if (!best) return { state: 'orphaned', rivals: [], evidence: cut };
  const { evidence } = best;
  const asGood = (least: number) => fitting.filter((place) => place.evidence >= least);
  const distance = (place: Place) => Math.abs(place.start - (expected?.at ?? 0));
  const there = fitting.filter(
    (place) =>
      expected &&
      place.evidence >= evidence * AGREED_RIVAL &&
      (expected.agreed
        ? distance(place) <= NEAR
        : best.exact && hasContext(pattern, place) && distance(place) * FAR < distance(best)),
  );
  const isWhole = evidence === pattern.codes.length;
  const close = asGood(isWhole ? evidence : Math.max(evidence * RIVAL, evidence - RUN));
  // A long quote that stands elsewhere as it was may have been moved: what stands in its place is no better for that,
  // unless its context is there, and that of no other as well.
  const hasOwn = close.length === 1 && (isJoined(pattern, best) || hasContext(pattern, best));
  const isTold = best.exact || hasOwn;
  const moved = isTold ? [] : fitting.filter(({ exact, quote }) => exact && quote >= MOVED);
  const rivals = there.length > 0 ? there : [...new Set([...close, ...moved])];
  const [near, next] = expected ? rivals.toSorted((a, b) => distance(a) - distance(b)) : rivals;
  if (
    near &&
    (there.length > 0 || moved.length === 0) &&
    (!next || (expected && distance(near) * 2 < distance(next)))
  ) {
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
