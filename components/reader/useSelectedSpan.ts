import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Span } from '../../lib/article/types.ts';
import { selectionSpan } from './selectionSpan.ts';

/** Selected words as a span of the article's text and a range of this page. */
export interface SelectedSpan {
  span: Span;
  range: Range;
}

/** The words that are selected in the article now; null for none. */
export function selectedSpan(root: HTMLElement | null): SelectedSpan | null {
  // Asked for a selection the browser lays out the page, even where there is no text to select yet.
  if (!root?.querySelector('[data-start]')) return null;
  const selection = document.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const span = selectionSpan(range, root);
  return span && { span, range };
}

/** As {@link selectedSpan}, followed; at every drawing what is selected then, since the event may come later. */
export function useSelectedSpan(root: RefObject<HTMLElement | null>): SelectedSpan | null {
  const [, draw] = useState({});
  useEffect(() => {
    const follow = () => draw({});
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, []);
  return selectedSpan(root.current);
}

/** Selects a span of the article's text on this page. */
export function selectSpan(span: Span, root: HTMLElement): void {
  const from = pointAt(span.start, root);
  const to = pointAt(span.end, root);
  if (!from || !to) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
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
