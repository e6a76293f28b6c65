import type { Block, Span } from '../article/types.ts';

/** The sentences of an article's blocks as spans of its text, without white space at their ends. */
export function sentences(blocks: readonly Block[], language: string | undefined): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return blocks.flatMap((block) =>
    [...segmenter.segment(block.text)].map(({ segment, index }) => ({
      start: block.start + index,
      end: block.start + index + segment.trimEnd().length,
    })),
  );
}

/** The sentence after (or before) a place in the text; the first (or last) where there is none beyond it. */
export function step(
  all: readonly Span[],
  from: Span | null,
  direction: 'next' | 'previous',
): Span | undefined {
  if (direction === 'next')
    return from ? (all.find((s) => s.start >= from.end) ?? all.at(-1)) : all[0];
  return from ? (all.findLast((s) => s.end <= from.start) ?? all[0]) : all.at(-1);
}
