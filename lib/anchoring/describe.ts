import {
  contextOf,
  graphemeEdge,
  lowerBound,
  readable,
  type TextIndex,
  type TextRoot,
} from '../text/index.ts';
import { spanOf as spanOfPlace } from './found.ts';
import { textOf } from './live-index.ts';
import { exactPlaces } from './match.ts';
import { pathOf } from './path.ts';
import type { RangeSelector, Selector } from './types.ts';

/** Shortest and longest context that is stored on either side, in units of folded text. */
const CONTEXT = 128;
const LONGEST_CONTEXT = 512;
/** So much less of it must be unique already: twins that differ in their last letters alone are too much alike. */
const MARGIN = 32;

/** The text nodes that a range touches, with the offsets in them. */
function* nodesIn(range: Range): Generator<[Text, number, number]> {
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

/** A part of an index. */
interface Span {
  index: TextIndex;
  from: number;
  to: number;
}

/**
 * What a reader sees of the range; with what styles hide where the range begins or ends in that. Empty where the
 * range touches text but holds none.
 */
function spanOf(range: Range, root: TextRoot): Span | undefined {
  const text = textOf(root);
  const { seen } = text;
  const all = text.all();
  const touched = [...nodesIn(range)].filter(([node]) => all.offsetOf(node, 0) !== undefined);
  const held = touched.filter(([node, from, to]) => to > from && node.data.slice(from, to).trim());
  const [first] = held.length ? held : touched;
  if (!first) return undefined;
  const last = held.at(-1) ?? first;
  const isSeen = [first, last].every(([node]) => seen.offsetOf(node, 0) !== undefined);
  const index = isSeen ? seen : all;
  const edges = [first, last].flatMap(([node, from, to]) => [
    index.offsetOf(node, from) as number,
    index.offsetOf(node, held.length ? to : from) as number,
  ]);
  // Slotted text may be rendered in another order than it stands in.
  const from = graphemeEdge(index, Math.min(...edges), -1);
  return { index, from, to: Math.max(from, graphemeEdge(index, Math.max(...edges), 1)) };
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

/** Whether what stands between two offsets of `codes` stands nowhere else. */
const isUnique = ({ codes }: TextIndex, start: number, end: number): boolean =>
  exactPlaces(codes, { codes: codes.subarray(start, end), start: 0, end: end - start }).length < 2;

/**
 * How a range is found again: path, position, and quote with a context long enough to be unique, where a line feed
 * says that a block ends. Offsets are UTF-16 units. Works for any range within `root` or a shadow tree below it; what styles hide is left out, unless
 * the range holds nothing else. No selectors for a range that touches no text of the root.
 */
export function describe(range: Range, root: TextRoot): Selector[] {
  const span = spanOf(range, root);
  if (!span) return [];
  const { index, from, to } = span;
  const start = lowerBound(index.at, from);
  const end = lowerBound(index.at, to);
  let before = start;
  let behind = end;
  for (let context = CONTEXT; context <= LONGEST_CONTEXT; context *= 2) {
    before = Math.max(0, start - context);
    behind = Math.min(index.at.length, end + context);
    if (isUnique(index, Math.min(start, before + MARGIN), Math.max(end, behind - MARGIN))) break;
  }
  const selectors: Selector[] = [];
  const path = rangeSelector(index, root, from, to);
  if (path) selectors.push(path);
  const position = index.contentOffsetOf(from);
  const positionEnd = index.contentOffsetOf(to, to > from);
  if (position >= 0 && positionEnd >= position) {
    selectors.push({ type: 'TextPositionSelector', start: position, end: positionEnd });
  }
  selectors.push({
    type: 'TextQuoteSelector',
    exact: readable(index, from, to),
    prefix: contextOf(
      index,
      Math.min(from, spanOfPlace(index, { start: before, end: start })[0]),
      from,
    ),
    suffix: contextOf(index, to, Math.max(to, spanOfPlace(index, { start: end, end: behind })[1])),
  });
  return selectors;
}
