import type { Span } from '../../lib/article/types.ts';

/** A run of text that the same marks cover. */
export interface Segment {
  text: string;
  /** UTF-16 offset in the article's text. */
  start: number;
  /** Ids of the marks that cover it, those that begin first first. */
  ids: string[];
}

/**
 * Cuts a block's text where marks begin and end. The segments' texts join to the block's text.
 * `start` is the block's offset in the article's text, which the spans count in.
 */
export function segments(
  text: string,
  start: number,
  marks: readonly { id: string; span: Span }[],
): Segment[] {
  const end = start + text.length;
  const inside = marks
    .filter(({ span }) => span.start < end && span.end > start)
    .toSorted((a, b) => a.span.start - b.span.start);
  const cuts = new Set([start, end]);
  for (const { span } of inside) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1] as number;
    return {
      text: text.slice(from - start, to - start),
      start: from,
      ids: inside.filter(({ span }) => span.start <= from && span.end >= to).map(({ id }) => id),
    };
  });
}
