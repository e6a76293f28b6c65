import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

interface VirtualRows {
  /** Height of all rows together; pixels. */
  height: number;
  rows: VirtualItem[];
  /** Rows that fit on the screen. */
  page: number;
  scrollTo(index: number): void;
}

/** The rows of a long list that are in view, all of the same height: `rem` in the page's text size. */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rem: number,
): VirtualRows {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const height = rem * textSize();
  const kept = useRef<Virtualizer<HTMLElement, Element> | null>(null);
  kept.current ??= new Virtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: 4,
    onChange: () => redraw(0),
  });
  const virtualizer = kept.current;
  virtualizer.setOptions({ ...virtualizer.options, count, estimateSize: () => height });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, height]);
  return {
    height: virtualizer.getTotalSize(),
    rows: virtualizer.getVirtualItems(),
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 1),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

const textSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
