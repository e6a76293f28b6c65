import { fold, graphemeEdge, isDropped, readable, type TextIndex } from '../text/index.ts';
import type { Pattern } from './pattern.ts';
import { type Place, shareOf } from './place.ts';
import type { Anchor, AnchorReason, AnchorState, Selector } from './types.ts';

/** No dash is typed with more. */
const DASHES = 8;

/** Offsets in the index of a place; no grapheme is split. */
export function spanOf(
  index: TextIndex,
  { start, end }: { start: number; end: number },
): [number, number] {
  const { at, length } = index;
  const from = at[start] ?? length;
  if (end <= start) return [from, from];
  let to = (at[end - 1] as number) + 1;
  // One folded unit may come from several, as a dash does.
  for (const character of index.slice(to, Math.min(to + DASHES, at[end] ?? length))) {
    if (isDropped(character.charCodeAt(0))) break;
    to += character.length;
  }
  return [graphemeEdge(index, from, -1), graphemeEdge(index, to, 1)];
}

/** The range between two offsets of the index, or as much of it as lies in one tree. */
export function rangeOf(index: TextIndex, from: number, to: number): Range {
  const start = index.pointAt(from);
  const end = index.pointAt(to, to > from);
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  // An end in another tree takes the start with it.
  if (range.startContainer !== start.node) {
    range.setStart(start.node, start.offset);
    range.setEndAfter(start.node.getRootNode().lastChild as Node);
  }
  return range;
}

/** The place in the index with the white space that the quote itself begins and ends with. */
function withOuterSpace(index: TextIndex, span: [number, number], exact: string): [number, number] {
  const [from, to] = span;
  const before = exact.slice(0, exact.length - exact.trimStart().length);
  const behind = exact.slice(exact.trimEnd().length);
  return [
    index.slice(from - before.length, from) === before ? from - before.length : from,
    index.slice(to, to + behind.length) === behind ? to + behind.length : to,
  ];
}

/** What is compared of words: folded, with the white space that parts them. `the rapist` is no `therapist`. */
const parted = (text: string): string =>
  fold(text.replace(/(?<=[\p{L}\p{N}])\s+(?=[\p{L}\p{N}])/gu, '|')).codes.join();

/**
 * A quote that was found: nodes and offsets. The range is made anew each time it is asked for, because the browser
 * keeps every live range up to date: 5,000 of them made an edit of the page 50 times slower.
 */
export class FoundAnchor implements Anchor {
  readonly state: AnchorState;
  readonly score: number;
  readonly reason: AnchorReason;
  private span: [number, number];

  /** `places`: those that were weighed, this one among them. */
  constructor(
    private index: TextIndex,
    { codes, start, end, selector: { exact } }: Pattern,
    place: Place,
    readonly selector: Selector['type'],
    places?: Place[],
  ) {
    const { quote, prefix, suffix } = place;
    this.score = (quote + prefix + suffix) / codes.length;
    this.reason = {
      quote: shareOf(quote, end - start) ?? 1,
      prefix: shareOf(prefix, start),
      suffix: shareOf(suffix, codes.length - end),
      occurrence: places && 1 + places.filter((other) => other.start < place.start).length,
      occurrences: places?.length,
    };
    this.span = withOuterSpace(index, spanOf(index, place), exact);
    const text = index.slice(...this.span);
    const isSame =
      text === exact ||
      (place.exact &&
        // Others store no line feed where blocks meet.
        [text, readable(index, ...this.span)].some((words) => parted(words) === parted(exact)));
    this.state = isSame ? 'anchored' : 'changed';
  }

  get range(): Range {
    return rangeOf(this.index, ...this.span);
  }

  get found(): string | undefined {
    return this.state === 'changed' ? readable(this.index, ...this.span) : undefined;
  }
}
