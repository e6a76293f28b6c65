import { lowerBound, type TextIndex, type TextRoot } from '../text/index.ts';
import { FoundAnchor, rangeOf, spanOf } from './found.ts';
import { freshIndex, indexOf } from './live-index.ts';
import { placesOf } from './match.ts';
import { anchorNear } from './near.ts';
import { type Pattern, patternsOf, selectorOf } from './pattern.ts';
import type { Place } from './place.ts';
import type { Anchor, Selector } from './types.ts';
import { contextShare, judge, type Verdict } from './verdict.ts';

/** So many are looked for where their paths lead before an index is made. */
const FEW = 8;

const ORPHAN: Anchor = { state: 'orphaned', score: 0 };

/** Where the position says a quote begins, in folded units of the index. */
function expectedOf(selectors: Selector[], index: TextIndex): number | undefined {
  const position = selectorOf(selectors, 'TextPositionSelector');
  return position && lowerBound(index.at, index.offsetOfContent(position.start));
}

function anchorOf(index: TextIndex, pattern: Pattern, places: Place[], verdict: Verdict): Anchor {
  const { state, place, rivals, score } = verdict;
  if (state === 'ambiguous') {
    const candidates = rivals.map((rival) => rangeOf(index, ...spanOf(index, rival)));
    return { state, score, selector: 'TextQuoteSelector', candidates };
  }
  if (!place) return { state: 'orphaned', score };
  const { start, end, codes, selector } = pattern;
  const occurrence = 1 + places.filter((other) => other.start < place.start).length;
  return new FoundAnchor(index, selector.exact, place, score, 'TextQuoteSelector', {
    quote: end > start ? place.quote / (end - start) : 1,
    prefix: contextShare(place.prefix, start),
    suffix: contextShare(place.suffix, codes.length - end),
    occurrence,
    occurrences: places.length,
  });
}

/** Finds many targets on one index of the root: one anchor for each, in order. Nothing in the DOM is changed. */
export function anchorAll(root: TextRoot, targets: Selector[][]): Anchor[] {
  const patterns = patternsOf(targets);
  const anchors: Anchor[] = targets.map(() => ORPHAN);
  let open = targets.map((_, i) => i).filter((i) => patterns[i]);
  if (targets.length <= FEW && !freshIndex(root)) {
    open = open.filter((i) => {
      const near = anchorNear(root, targets[i] as Selector[], patterns[i] as Pattern);
      if (near) anchors[i] = near;
      return !near;
    });
  }
  if (open.length === 0) return anchors;
  const index = indexOf(root);
  const wanted = open.map((i) => patterns[i] as Pattern);
  const places = placesOf(index.codes, wanted);
  open.forEach((i, k) => {
    const pattern = wanted[k] as Pattern;
    const found = places[k] as Place[];
    const verdict = judge(pattern, found, expectedOf(targets[i] as Selector[], index));
    anchors[i] = anchorOf(index, pattern, found, verdict);
  });
  return anchors;
}

/** Finds one target: see `anchorAll`. */
export function anchor(root: TextRoot, selectors: Selector[]): Anchor {
  return anchorAll(root, [selectors])[0] as Anchor;
}
