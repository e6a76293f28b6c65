import type { TextIndex } from './text-index.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Longest stretch that is looked at on either side; no grapheme that a person writes is longer. */
const REACH = 32;

/** Before U+0300 nothing joins what stands before it. */
const joins = /[^\0-\u02ff]/;

/**
 * The nearest place that splits no grapheme: `offset` itself, or the grapheme's start for a `step` of -1, its
 * end for 1.
 */
export function graphemeEdge(index: TextIndex, offset: number, step: -1 | 1): number {
  if (!joins.test(index.slice(offset - 1, offset + 1))) return offset;
  const from = Math.max(0, offset - REACH);
  const before = index.slice(from, offset);
  // From a plain character on, graphemes are the same whatever stands before it.
  const plain = /[\0-\u02ff][^\0-\u02ff]*$/.exec(before)?.index ?? 0;
  const text = before.slice(plain) + index.slice(offset, offset + REACH);
  const grapheme = segmenter.segment(text).containing(before.length - plain);
  if (!grapheme || from + plain + grapheme.index === offset) return offset;
  return from + plain + grapheme.index + (step < 0 ? 0 : grapheme.segment.length);
}
