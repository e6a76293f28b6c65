import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Span } from '../../lib/article/types.ts';
import { selectionSpan } from './selectionSpan.ts';

/** The words that are selected in the article, as a span of its text and a range of this page; null for none. */
export function useSelectedSpan(
  root: RefObject<HTMLElement | null>,
): { span: Span; range: Range } | null {
  const [selected, setSelected] = useState<{ span: Span; range: Range } | null>(null);
  useEffect(() => {
    const follow = () => {
      const selection = document.getSelection();
      const range =
        selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      const span = range && root.current ? selectionSpan(range, root.current) : null;
      setSelected(range && span ? { span, range } : null);
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, []);
  return selected;
}

/** Selects a span of the article's text on this page and brings it into view. */
export function selectSpan(span: Span, root: HTMLElement): void {
  const from = pointAt(span.start, root);
  const to = pointAt(span.end, root);
  if (!from || !to) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  from.node.parentElement?.scrollIntoView({ block: 'nearest' });
}

function pointAt(offset: number, root: HTMLElement): { node: Text; offset: number } | null {
  const block = [...root.querySelectorAll<HTMLElement>('[data-start]')].findLast(
    (element) => Number(element.dataset.start) <= offset,
  );
  if (!block) return null;
  let rest = offset - Number(block.dataset.start);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (rest <= node.length) return { node, offset: rest };
    rest -= node.length;
    last = node;
  }
  return last && { node: last, offset: last.length };
}
