const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Longest stretch that is looked at on either side; no grapheme that a person writes is longer. */
const REACH = 32;

/** Before U+0300 nothing joins what stands before it. */
const isPlain = (code: number): boolean => code < 0x300;

/**
 * The nearest place that splits no grapheme: `offset` itself, or the grapheme's start for a `step` of -1, its
 * end for 1. UTF-16 offsets.
 */
export function graphemeEdge(text: string, offset: number, step: -1 | 1): number {
  if (offset <= 0 || offset >= text.length) return offset;
  if (isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset))) return offset;
  // From a plain character on, graphemes are the same whatever stands before it.
  let from = offset - 1;
  while (from > 0 && from > offset - REACH && !isPlain(text.charCodeAt(from))) from--;
  const grapheme = segmenter.segment(text.slice(from, offset + REACH)).containing(offset - from);
  if (!grapheme || grapheme.index + from === offset) return offset;
  return from + grapheme.index + (step < 0 ? 0 : grapheme.segment.length);
}
