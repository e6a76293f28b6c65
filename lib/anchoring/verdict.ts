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

/** So much of a quote that stands elsewhere as it was, or with other words, was moved; less may be a twin. */
const MOVED = 32;
const MOVED_CHANGED = 40;
/** The share of a quote that is enough without any context, and what less is enough where all of that stands. */
const ENOUGH = 0.78;
const LESS = 0.33;
/** So many letters between both contexts, or such a share of the quote in its block, are no chance. */
const LEFT = 6;
const LEFT_SHARE = 0.25;

/** How much of a block tells two apart in which the same words stand. */
const TELLING = 64;

/** How far the text around a quote, or around a place, goes on: units of folded text. */
type Around = Pick<Place, 'before' | 'behind'>;

/** Whether so much of what surrounds a quote stands around a place, or all where there is less. */
const stands = (around: Around, { before, behind }: Around, least = SURE): boolean =>
  before >= Math.min(least, around.before) && behind >= Math.min(least, around.behind);

/** All context that is stored. */
const contextOf = ({ codes, start, end }: Codes): Around => ({
  before: start,
  behind: codes.length - end,
});

/** How much of the context stands around a place. */
const contextShare = (pattern: Codes, { prefix, suffix }: Place): number =>
  shareOf(prefix + suffix, pattern.codes.length - pattern.end + pattern.start) ?? 1;

/** Whether the quote's own block goes on around a place, and enough does to be no chance. */
const isJoined = (pattern: Pattern, around: Around): boolean =>
  stands(pattern, around) &&
  around.before + around.behind >=
    Math.min(SURE, pattern.start + pattern.codes.length - pattern.end);

/** Whether a place has enough of the quote; less is enough where the context agrees. */
function isEnough(pattern: Pattern, place: Place): boolean {
  const { start, end } = pattern;
  const { quote } = place;
  const [stored, length] = [end - start, place.end - place.start];
  if (stored === 0) return place.exact;
  // Where both contexts join on to what is left, the rest was taken away.
  if (quote >= LEFT && length <= quote + 1 && stands(contextOf(pattern), place)) return true;
  // Where its block goes on, about as many other words have taken its words' place.
  const isLike = quote >= Math.max(LEFT, LEFT_SHARE * stored) && length <= 1.3 * stored + SEED;
  if (isLike && isJoined(pattern, place)) return true;
  const missing = 1 - contextShare(pattern, place);
  const inserted = Math.max(0, length - stored);
  return quote >= (ENOUGH - LESS * (1 - missing)) * (stored + inserted * missing);
}

/** Whether so much of a quote stands at a place without its context that it was moved there. */
const isMoved = (pattern: Pattern, place: Place): boolean =>
  place.exact
    ? place.quote >= MOVED
    : place.quote >= MOVED_CHANGED &&
      place.quote >= ENOUGH * (pattern.end - pattern.start) &&
      stands(pattern, place);

/** Nobody chooses among more. */
const MOST_CANDIDATES = 32;

/** A place is a rival of the best if it has this share of its evidence, and no run of letters less. */
const RIVAL = 0.96;
const RUN = 12;
/** Where the marks around the quote point to a place, this share of the best one's evidence is enough. */
const AGREED_RIVAL = 0.7;

/** A place with all its context may be a copy: one that is so many times nearer to where it is expected is none. */
const FAR = 8;
const ALL = 0.9;

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
  // Words move with their block: what was changed has that around it, advertisements or not.
  const isOwn = ({ exact, prefix, suffix }: Place) =>
    exact || isJoined(pattern, { before: prefix, behind: suffix });
  const believed = enough
    .filter(
      (place) =>
        (place.evidence > cut && isOwn(place)) ||
        isJoined(pattern, place) ||
        isMoved(pattern, place),
    )
    .sort((a, b) => b.evidence - a.evidence);
  // Where the block of a quote stands with other words, those are what it has become, whatever block has the same words.
  const isPart = pattern.before + pattern.behind >= SEED;
  const hasContext = (place: Place) => contextShare(pattern, place) >= ALL;
  const own = believed.filter((place) => stands(pattern, place, TELLING) || hasContext(place));
  const fitting = isPart && own.length > 0 ? own : believed;
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
        : best.exact && hasContext(place) && distance(place) * FAR < distance(best)),
  );
  const isWhole = evidence === pattern.codes.length;
  const close = asGood(isWhole ? evidence : Math.max(evidence * RIVAL, evidence - RUN));
  // A whole block that stands elsewhere as it was may have been moved: one that is like it is no better for standing
  // where it stood, unless no other has such a context.
  const isTold = best.exact || isPart || (close.length === 1 && hasContext(best));
  const moved = isTold ? [] : fitting.filter((place) => place.exact && isMoved(pattern, place));
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
