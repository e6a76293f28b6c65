/** UTF-16 units on either side in which the next word is looked for. */
const REACH = 400;

/**
 * The next place where a word begins or ends, behind an offset of a text or before it; null where there is none near.
 * UTF-16 offsets; what a word is, the language decides.
 */
export function nextWordEdge(
  text: string,
  offset: number,
  edge: 'start' | 'end',
  by: 1 | -1,
  language: string | undefined,
): number | null {
  const from = Math.max(0, offset - REACH);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  let before: number | null = null;
  for (const { segment, index, isWordLike } of segmenter.segment(
    text.slice(from, offset + REACH),
  )) {
    if (!isWordLike) continue;
    const at = from + index + (edge === 'end' ? segment.length : 0);
    if (by === 1 && at > offset) return at;
    if (at < offset) before = at;
  }
  return by === -1 ? before : null;
}
