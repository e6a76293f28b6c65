import { lowerBound, type TextIndex, type TextRoot } from '../text/index.ts';
import { FoundAnchor, rangeOf, spanOf } from './found.ts';
import { freshText, textOf } from './live-index.ts';
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

/** Finds the patterns on one index; the targets' positions decide between twins. */
function search(index: TextIndex, patterns: Pattern[], targets: Selector[][]): Anchor[] {
  const places = placesOf(index.codes, patterns);
  return patterns.map((pattern, i) => {
    const found = places[i] as Place[];
    const verdict = judge(pattern, found, expectedOf(targets[i] as Selector[], index));
    return anchorOf(index, pattern, found, verdict);
  });
}

/** Finds many targets on one index of the root: one anchor for each, in order. Nothing in the DOM is changed. */
export function anchorAll(root: TextRoot, targets: Selector[][]): Anchor[] {
  const patterns = patternsOf(targets);
  const anchors: Anchor[] = targets.map(() => ORPHAN);
  const look = (
    open: number[],
    how: (patterns: Pattern[], targets: Selector[][]) => (Anchor | undefined)[],
  ) => {
    const found = how(
      open.map((i) => patterns[i] as Pattern),
      open.map((i) => targets[i] as Selector[]),
    );
    return open.filter((i, k) => {
      const anchor = found[k];
      if (anchor && anchor.score > (anchors[i] as Anchor).score) anchors[i] = anchor;
      return (anchors[i] as Anchor).score < 1;
    });
  };
  let open = targets.map((_, i) => i).filter((i) => patterns[i]);
  if (targets.length <= FEW && !freshText(root)) {
    open = look(open, (some, theirs) =>
      some.map((pattern, k) => anchorNear(root, theirs[k] as Selector[], pattern)),
    );
  }
  if (open.length === 0) return anchors;
  const { seen, all } = textOf(root);
  open = look(open, (some, theirs) => search(seen, some, theirs));
  // Marks can stand across what styles hide, or in a part of the page that is folded away.
  if (all !== seen) look(open, (some, theirs) => search(all, some, theirs));
  return anchors;
}

/** Finds one target: see `anchorAll`. */
export function anchor(root: TextRoot, selectors: Selector[]): Anchor {
  return anchorAll(root, [selectors])[0] as Anchor;
}
