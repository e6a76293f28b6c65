import type { Pattern } from './pattern.ts';
import type { Place } from './place.ts';
import type { AnchorState } from './types.ts';

/** Which place a quote has, if any. */
export interface Verdict {
  state: AnchorState;
  place?: Place;
  /** The places that fit as well, for `ambiguous`. */
  rivals: Place[];
  score: number;
}

/** As many code units of context as tell one place from another. */
const ENOUGH_CONTEXT = 32;

/** The share of a context that stands at a place; undefined where no context is stored. */
export const contextShare = (found: number, stored: number): number | undefined =>
  stored === 0 ? undefined : Math.min(1, found / Math.min(stored, ENOUGH_CONTEXT));

interface Weighed {
  place: Place;
  quote: number;
  context: number;
  value: number;
}

function weigh(pattern: Pattern, place: Place): Weighed {
  const { start, end, codes } = pattern;
  const sides = [contextShare(place.prefix, start), contextShare(place.suffix, codes.length - end)];
  const known = sides.filter((side) => side !== undefined);
  const context = known.length ? known.reduce((a, b) => a + b, 0) / known.length : 1;
  const quote = end > start ? place.quote / (end - start) : Number(place.exact);
  return { place, quote, context, value: quote * (0.5 + context / 2) };
}

/** Whether a place has enough of the quote: less is enough where the context agrees. */
function isEnough({ place, quote, context }: Weighed, cut: boolean): boolean {
  if (context >= 0.75) return quote >= 0.4;
  if (context >= 0.25) return quote >= 0.55;
  return !cut && quote >= 0.75 && place.quote >= 20;
}

/**
 * Decides among the places of a quote. `expected` is where its position says it should be, in code units of
 * the page; of places that fit equally well the one that is clearly nearer to it is taken.
 */
export function judge(pattern: Pattern, places: Place[], expected: number | undefined): Verdict {
  const weighed = places.map((place) => weigh(pattern, place));
  weighed.sort((a, b) => b.value - a.value);
  // The context stands there, but nothing is left between: the quote was cut out.
  const cut = weighed.some(
    (w) =>
      w.quote < 0.3 &&
      w.context >= 0.75 &&
      w.place.end - w.place.start < (pattern.end - pattern.start) / 2,
  );
  const fitting = weighed.filter((w) => isEnough(w, cut));
  const best = fitting[0];
  if (!best) return { state: 'orphaned', rivals: [], score: weighed[0]?.value ?? 0 };
  const rivals = fitting.filter(
    (w) => w.value > best.value - 0.05 && w.place.exact === best.place.exact,
  );
  const state = best.place.exact ? 'anchored' : 'changed';
  if (rivals.length === 1) return { state, place: best.place, rivals: [], score: best.value };
  if (expected !== undefined) {
    const distance = (w: Weighed) => Math.abs(w.place.start - expected);
    const [near, next] = rivals.sort((a, b) => distance(a) - distance(b)) as [Weighed, Weighed];
    if (distance(near) * 2 < distance(next))
      return { state, place: near.place, rivals: [], score: near.value };
  }
  const inOrder = rivals.map((w) => w.place).sort((a, b) => a.start - b.start);
  return { state: 'ambiguous', rivals: inOrder, score: best.value };
}
