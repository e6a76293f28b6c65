import { fold, graphemeEdge, isDropped, readable, type TextIndex } from '../text/index.ts';
import type { Place } from './place.ts';
import type { Anchor, AnchorReason, AnchorState, Selector } from './types.ts';

/** Offsets in the index's `raw` of a place; no grapheme is split. */
export function spanOf(
  index: TextIndex,
  { start, end }: { start: number; end: number },
): [number, number] {
  const { raw, at } = index;
  const from = start < at.length ? (at[start] as number) : raw.length;
  if (end <= start) return [from, from];
  let to = (at[end - 1] as number) + 1;
  const next = end < at.length ? (at[end] as number) : raw.length;
  // One folded unit may come from several, as a letter and its combining mark do.
  while (to < next && !isDropped(raw.charCodeAt(to))) to++;
  return [graphemeEdge(raw, from, -1), graphemeEdge(raw, to, 1)];
}

/** The range between two offsets of the index's `raw`, or as much of it as lies in one tree. */
export function rangeOf(index: TextIndex, from: number, to: number): Range {
  const start = index.pointAt(from);
  const end = index.pointAt(to, to > from);
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  if (start.node.getRootNode() === end.node.getRootNode()) range.setEnd(end.node, end.offset);
  else range.setEndAfter(start.node.getRootNode().lastChild as Node);
  return range;
}

/** The place in the index with the white space that the quote itself begins and ends with. */
function withOuterSpace(index: TextIndex, span: [number, number], exact: string): [number, number] {
  const [from, to] = span;
  let before = 0;
  while (before < exact.length && isDropped(exact.charCodeAt(before))) before++;
  let behind = 0;
  while (behind < exact.length - before && isDropped(exact.charCodeAt(exact.length - 1 - behind)))
    behind++;
  const { raw } = index;
  return [
    before && raw.startsWith(exact.slice(0, before), from - before) ? from - before : from,
    behind && raw.startsWith(exact.slice(exact.length - behind), to) ? to + behind : to,
  ];
}

const isWordPart = /[\p{L}\p{N}]/u;

/** Whether words are parted alike in the quote and on the page: `the rapist` is no `therapist`. */
function partsAlike(index: TextIndex, span: [number, number], exact: string): boolean {
  const [from, to] = span;
  const found = index.raw.slice(from, to);
  const a = fold(exact).at;
  const b = fold(found).at;
  for (let i = 1; i < a.length; i++) {
    const gapA = (a[i] as number) - (a[i - 1] as number);
    const gapB = (b[i] as number) - (b[i - 1] as number);
    if (gapA < 2 && gapB < 2) continue;
    const spaceA = gapA > 1 && /\s/.test(exact.slice(a[i - 1], a[i]));
    const spaceB = gapB > 1 && /\s/.test(found.slice(b[i - 1], b[i]));
    if (spaceA === spaceB || !isWordPart.test(found.charAt(b[i] as number))) continue;
    if (!isWordPart.test(found.charAt(b[i - 1] as number))) continue;
    // Where one node ends and the next begins, styles may part the words or not.
    if (
      index.nodeIndexAt(from + (b[i - 1] as number)) === index.nodeIndexAt(from + (b[i] as number))
    )
      return false;
  }
  return true;
}

/**
 * A quote that was found: nodes and offsets. The range is made anew each time it is asked for, because the browser
 * keeps every live range up to date: 5,000 of them made an edit of the page 50 times slower.
 */
export class FoundAnchor implements Anchor {
  readonly state: AnchorState;
  private span: [number, number];

  constructor(
    private index: TextIndex,
    exact: string,
    place: Place,
    readonly score: number,
    readonly selector: Selector['type'],
    readonly reason: AnchorReason,
  ) {
    this.span = withOuterSpace(index, spanOf(index, place), exact);
    const [from, to] = this.span;
    const same = to - from === exact.length && index.raw.slice(from, to) === exact;
    this.state =
      same || (place.exact && partsAlike(index, this.span, exact)) ? 'anchored' : 'changed';
  }

  get range(): Range {
    return rangeOf(this.index, ...this.span);
  }

  get found(): string | undefined {
    return this.state === 'changed' ? readable(this.index, ...this.span) : undefined;
  }
}
