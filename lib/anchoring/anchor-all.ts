import { lowerBound, type TextIndex, type TextRoot } from '../text/index.ts';
import { FoundAnchor, rangeOf, spanOf } from './found.ts';
import { freshText, textOf } from './live-index.ts';
import { allPlacesOf, placesOf } from './match.ts';
import { anchorNear } from './near.ts';
import { type Pattern, patternsOf, selectorOf } from './pattern.ts';
import { type Place, SURE } from './place.ts';
import { SEED } from './seeds.ts';
import type { Anchor, Selector } from './types.ts';
import { isSure, judge, type Verdict } from './verdict.ts';
import { NEAR, type Vote, Votes } from './votes.ts';

/** So many are looked for where their paths lead before an index is made. */
const FEW = 8;

const ORPHAN: Anchor = { state: 'orphaned', score: 0 };

/** What a search found for a target. */
interface Finding {
  index: TextIndex;
  places: Place[];
  verdict: Verdict;
}

/** A target that is looked for. */
interface Wanted {
  /** Which of the targets it is. */
  i: number;
  pattern: Pattern;
  selectors: Selector[];
}

/** How far a mark has moved that now begins at an offset of the index; undefined where that cannot be said. */
function voteOf(index: TextIndex, selectors: Selector[], offset = -1): Vote | undefined {
  const start = selectorOf(selectors, 'TextPositionSelector')?.start;
  const content = offset < 0 ? -1 : index.contentOffsetOf(offset);
  return start === undefined || content < 0 ? undefined : { start, shift: content - start };
}

/**
 * Finds targets on one index. Those that are surely found join `votes`, which decide between the places of the rest.
 */
function search(index: TextIndex, wanted: Wanted[], votes: Vote[]): Finding[] {
  const known = new Map<Pattern, Place[]>();
  const findings = wanted.map(({ pattern }) => {
    const places = known.get(pattern) ?? placesOf(index.codes, pattern);
    known.set(pattern, places);
    return { index, places, verdict: judge(pattern, places) };
  });
  const own = findings.map(({ verdict }, k) => {
    const { selectors } = wanted[k] as Wanted;
    const vote = verdict.place && voteOf(index, selectors, index.at[verdict.place.start]);
    if (vote && isSure(verdict)) votes.push(vote);
    return vote;
  });
  const all = new Votes(votes);
  return findings.map((finding, k) => {
    const { pattern, selectors } = wanted[k] as Wanted;
    const { verdict, places } = finding;
    const position = selectorOf(selectors, 'TextPositionSelector');
    if (!position || verdict.state === 'orphaned') return finding;
    const { at, agreed } = all.expect(position.start);
    const vote = own[k];
    if (verdict.place && (!vote || Math.abs(vote.start + vote.shift - at) <= NEAR)) return finding;
    const expected = { at: lowerBound(index.at, index.offsetOfContent(at)), agreed };
    // A copy that stands there whole was not compared with others.
    const more = verdict.place ? allPlacesOf(index.codes, pattern) : places;
    return { index, places: more, verdict: judge(pattern, more, expected) };
  });
}

/**
 * Of what was found in the text that is seen and in the text with what styles hide the better. Marks can stand across
 * hidden words or in a part that is folded away; but a hidden copy does not stand for words that were edited in, or cut
 * out of, a context that is still seen.
 */
function better(seen: Finding, all: Finding): Finding {
  const { place, evidence } = all.verdict;
  if (evidence <= seen.verdict.evidence) return seen;
  if (!place) return all;
  const rival = seen.verdict.place;
  const standing = Math.max(0, ...seen.places.map(({ prefix, suffix }) => prefix + suffix));
  const isStanding = rival
    ? Math.max(rival.prefix, rival.suffix) >= SURE
    : standing >= (place.prefix + place.suffix) * 0.9;
  if (!isStanding) return all;
  const { index } = all;
  const isSeen = (i: number) => !index.nodes[i]?.hidden;
  const [from, to] = spanOf(index, place);
  const [first, last] = [index.nodeIndexAt(from), index.nodeIndexAt(to - 1)];
  for (let i = first; i <= last; i++) if (isSeen(i)) return all;
  // Words that are hidden between what is seen of their own context are themselves hidden, no copy.
  const isBetween = Math.min(place.prefix, place.suffix) >= SEED;
  const around = [index.at[place.start - place.prefix], index.at[place.end + place.suffix - 1]];
  return isBetween && around.every((at) => at !== undefined && isSeen(index.nodeIndexAt(at)))
    ? all
    : seen;
}

function anchorOf({ index, places, verdict }: Finding, pattern: Pattern): Anchor {
  const { state, place, rivals, evidence } = verdict;
  if (place) return new FoundAnchor(index, pattern, place, 'TextQuoteSelector', places);
  if (state === 'orphaned') return ORPHAN;
  const candidates = rivals.map((rival) => rangeOf(index, ...spanOf(index, rival)));
  const score = evidence / pattern.codes.length;
  return { state, score, selector: 'TextQuoteSelector', candidates };
}

/** Finds many targets on one index of the root: one anchor for each, in order. Nothing in the DOM is changed. */
export function anchorAll(root: TextRoot, targets: Selector[][]): Anchor[] {
  const patterns = patternsOf(targets);
  const anchors: Anchor[] = targets.map(() => ORPHAN);
  const near = targets.length <= FEW && !freshText(root);
  const wanted = targets.flatMap((selectors, i): Wanted[] => {
    const pattern = patterns[i];
    if (!pattern) return [];
    const anchor = near && anchorNear(root, selectors, pattern);
    if (!anchor) return [{ i, pattern, selectors }];
    anchors[i] = anchor;
    return [];
  });
  if (wanted.length === 0) return anchors;
  const text = textOf(root);
  const { seen } = text;
  const votes = targets.flatMap((selectors, i) => {
    const { range } = anchors[i] as Anchor;
    const vote =
      range && voteOf(seen, selectors, seen.offsetOf(range.startContainer, range.startOffset));
    return vote ?? [];
  });
  const found = search(seen, wanted, votes);
  const isWhole = (k: number) =>
    (found[k] as Finding).verdict.evidence >= (wanted[k] as Wanted).pattern.codes.length;
  const left = wanted.filter((_, k) => !isWhole(k));
  const all = left.length > 0 ? text.all() : seen;
  const more = new Map(
    (all === seen ? [] : search(all, left, votes)).map((finding, n) => [left[n], finding]),
  );
  wanted.forEach((target, k) => {
    const first = found[k] as Finding;
    const second = more.get(target);
    anchors[target.i] = anchorOf(second ? better(first, second) : first, target.pattern);
  });
  return anchors;
}

/** Finds one target: see `anchorAll`. */
export function anchor(root: TextRoot, selectors: Selector[]): Anchor {
  return anchorAll(root, [selectors])[0] as Anchor;
}
