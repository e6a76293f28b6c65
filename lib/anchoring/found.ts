import { fold, graphemeEdge, isDropped, readable, type TextIndex } from '../text/index.ts';
import { equalAt } from './match.ts';
import type { Place } from './place.ts';
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
  return [
    before && index.slice(from - before, from) === exact.slice(0, before) ? from - before : from,
    behind && index.slice(to, to + behind) === exact.slice(-behind) ? to + behind : to,
  ];
}

/** What is compared of words: folded, with the white space that parts them. `the rapist` is no `therapist`. */
const parted = (text: string): Uint16Array =>
  fold(text.replace(/(?<=[\p{L}\p{N}])\s+(?=[\p{L}\p{N}])/gu, '|')).codes;

const sameWords = (a: Uint16Array, b: Uint16Array): boolean =>
  a.length === b.length && equalAt(a, 0, b);

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
    const text = index.slice(...this.span);
    const isSame =
      text === exact ||
      (place.exact &&
        // Others store no line feed where blocks meet.
        [text, readable(index, ...this.span)].some((words) =>
          sameWords(parted(words), parted(exact)),
        ));
    this.state = isSame ? 'anchored' : 'changed';
  }

  get range(): Range {
    return rangeOf(this.index, ...this.span);
  }

  get found(): string | undefined {
    return this.state === 'changed' ? readable(this.index, ...this.span) : undefined;
  }
}
