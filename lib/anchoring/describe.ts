import { fold, graphemeEdge, readable, type TextIndex, type TextRoot } from '../text/index.ts';
import { indexOf } from './live-index.ts';
import { pathOf } from './path.ts';
import type { RangeSelector, Selector } from './types.ts';

/** Shortest and longest context that is stored on either side, in UTF-16 units. */
const CONTEXT = 64;
const LONGEST_CONTEXT = 256;

/** The text nodes that a range touches, with the offsets in them. */
function* textOf(range: Range): Generator<[Text, number, number]> {
  const {
    commonAncestorContainer: top,
    startContainer,
    endContainer,
    startOffset,
    endOffset,
  } = range;
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  let node = top.nodeType === Node.TEXT_NODE ? top : walker.nextNode();
  let begun = false;
  for (; node; node = walker.nextNode()) {
    if (range.intersectsNode(node)) {
      begun = true;
      const text = node as Text;
      yield [
        text,
        text === startContainer ? startOffset : 0,
        text === endContainer ? endOffset : text.length,
      ];
    } else if (begun) return;
  }
}

/** Offsets in `raw` of what a reader sees of the range; empty where that is nothing. */
function spanOf(range: Range, index: TextIndex): [number, number] | undefined {
  const spans: [number, number][] = [];
  let point: number | undefined;
  for (const [node, from, to] of textOf(range)) {
    const start = index.offsetOf(node, from);
    if (start === undefined) continue;
    point ??= start;
    if (to > from) spans.push([start, start + to - from]);
  }
  const seen = spans.filter(([start]) => start < index.seenEnd);
  const all = seen.length ? seen : spans;
  const first = all[0];
  if (!first) return point === undefined ? undefined : [point, point];
  const last = all.at(-1) as [number, number];
  // Slotted text may be rendered in another order than it stands in.
  const start = Math.min(first[0], last[0]);
  const end = Math.max(first[1], last[1]);
  return [graphemeEdge(index.raw, start, -1), graphemeEdge(index.raw, end, 1)];
}

const offsetIn = (parent: Node, node: Text, offset: number): number => {
  const range = document.createRange();
  range.setStart(parent, 0);
  range.setEnd(node, offset);
  return range.toString().length;
};

function rangeSelector(
  index: TextIndex,
  root: TextRoot,
  from: number,
  to: number,
): RangeSelector | undefined {
  const start = index.pointAt(from);
  const end = index.pointAt(to, to > from);
  const startParent = start.node.parentNode;
  const endParent = end.node.parentNode;
  if (!startParent || !endParent || !root.contains(startParent) || !root.contains(endParent))
    return undefined;
  return {
    type: 'RangeSelector',
    startContainer: pathOf(startParent, root),
    startOffset: offsetIn(startParent, start.node, start.offset),
    endContainer: pathOf(endParent, root),
    endOffset: offsetIn(endParent, end.node, end.offset),
  };
}

/** How often the folded text stands in the index; counting ends at 2. */
function occurrences(index: TextIndex, from: number, to: number): number {
  const pattern = String.fromCharCode(...fold(index.raw.slice(from, to)).codes.slice(0, 4096));
  const first = index.text.indexOf(pattern);
  return first < 0 ? 0 : index.text.indexOf(pattern, first + 1) < 0 ? 1 : 2;
}

/**
 * How a range is found again: path, position, and quote with a context long enough to be unique. Offsets are
 * UTF-16 units. Works for any range within `root` or a shadow tree below it; what styles hide is left out, unless
 * the range holds nothing else. No selectors for a range that touches no text of the root.
 */
export function describe(range: Range, root: TextRoot): Selector[] {
  const index = indexOf(root);
  const span = spanOf(range, index);
  if (!span) return [];
  const [from, to] = span;
  const [least, most] =
    from < index.seenEnd ? [0, index.seenEnd] : [index.seenEnd, index.raw.length];
  let context = CONTEXT;
  let before = from;
  let after = to;
  for (; context <= LONGEST_CONTEXT; context *= 2) {
    before = graphemeEdge(index.raw, Math.max(least, from - context), -1);
    after = graphemeEdge(index.raw, Math.min(most, to + context), 1);
    if (occurrences(index, before, after) < 2) break;
  }
  const selectors: Selector[] = [];
  const path = rangeSelector(index, root, from, to);
  if (path) selectors.push(path);
  const start = index.contentOffsetOf(from);
  const end = index.contentOffsetOf(to, to > from);
  if (start >= 0 && end >= start) selectors.push({ type: 'TextPositionSelector', start, end });
  selectors.push({
    type: 'TextQuoteSelector',
    exact: readable(index, from, to),
    prefix: readable(index, before, from),
    suffix: readable(index, to, after),
  });
  return selectors;
}
