import type { Span } from '../../lib/article/types.ts';

/**
 * The span of the article's text that a range inside the reader covers, without white space at its ends;
 * null where it covers no words. Blocks carry their offset in `data-start`.
 */
export function selectionSpan(range: Range, reader: Element): Span | null {
  if (!range.intersectsNode(reader)) return null;
  const covered = [...reader.querySelectorAll<HTMLElement>('[data-start]')].filter((block) =>
    range.intersectsNode(block),
  );
  const first = covered[0];
  const last = covered.at(-1);
  if (!first || !last) return null;
  const start = offsetIn(first, range.startContainer, range.startOffset, 0);
  const end = offsetIn(last, range.endContainer, range.endOffset, (last.textContent ?? '').length);
  return trimmed({ start: at(first) + start, end: at(last) + end }, covered);
}

const at = (block: HTMLElement) => Number(block.dataset.start);

function offsetIn(block: HTMLElement, node: Node, offset: number, outside: number): number {
  if (!block.contains(node)) return outside;
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(node, offset);
  return before.toString().length;
}

function trimmed(span: Span, blocks: HTMLElement[]): Span | null {
  const base = at(blocks[0] as HTMLElement);
  let text = '';
  for (const block of blocks) text = text.padEnd(at(block) - base) + block.textContent;
  const words = text.slice(span.start - base, span.end - base);
  const start = span.start + (words.length - words.trimStart().length);
  const end = span.end - (words.length - words.trimEnd().length);
  return end > start ? { start, end } : null;
}
