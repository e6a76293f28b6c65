import type { LiveArticle } from '../article/types.ts';
import { nextWordEdge } from './wordEdges.ts';

/** Which end of a mark. */
export type End = 'start' | 'end';

/**
 * A range with one end where a point of the viewport is, in CSS pixels; null where no text of the kind is there: a mark
 * in the article stays in the article, so that a header which lies above the text takes no part.
 */
export function extendedTo(
  range: Range,
  end: End,
  point: { x: number; y: number },
  live: LiveArticle | null,
): Range | null {
  const document = range.startContainer.ownerDocument as Document;
  const root = range.startContainer.getRootNode();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
  const node = caret?.offsetNode;
  if (!caret || node?.nodeType !== Node.TEXT_NODE || node.getRootNode() !== root) return null;
  const text = node as Text;
  if (live?.spanOf(range)) {
    const letter = document.createRange();
    const at = Math.min(caret.offset, Math.max(0, text.length - 1));
    letter.setStart(text, at);
    letter.setEnd(text, Math.min(text.length, at + 1));
    // White space between the words has no place of its own.
    if (letter.toString().trim() && !live.spanOf(letter)) return null;
  }
  return moved(range, end, text, caret.offset);
}

/** A range of the article with one end a word later or earlier; null where there is none, or no word would be left. */
export function nudged(range: Range, end: End, by: 1 | -1, live: LiveArticle | null): Range | null {
  const span = live?.spanOf(range);
  if (!live || !span) return null;
  const { text, metadata } = live.article;
  const next = nextWordEdge(text, span[end], end, by, metadata.language);
  if (next === null) return null;
  const changed = { ...span, [end]: next };
  return changed.end > changed.start && text.slice(changed.start, changed.end).trim()
    ? live.rangeOf(changed)
    : null;
}

function moved(range: Range, end: End, node: Text, offset: number): Range | null {
  const next = range.cloneRange();
  if (end === 'start') next.setStart(node, offset);
  else next.setEnd(node, offset);
  // An end that passes the other takes it along.
  const kept =
    end === 'start'
      ? next.compareBoundaryPoints(Range.END_TO_END, range) === 0
      : next.compareBoundaryPoints(Range.START_TO_START, range) === 0;
  return kept && next.toString().trim() ? next : null;
}
