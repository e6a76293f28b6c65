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

/**
 * The rows of a long list that are in view. They are as high as `rem` says, in the page's text size; give the same
 * function for as long as it says the same.
 */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rem: (index: number) => number,
): VirtualRows {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const size = textSize();
  const estimateSize = (index: number) => rem(index) * size;
  // The last is no heading.
  const height = estimateSize(count - 1);
  const kept = useRef<Virtualizer<HTMLElement, Element> | null>(null);
  kept.current ??= new Virtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: 4,
    onChange: () => redraw(0),
  });
  const virtualizer = kept.current;
  virtualizer.setOptions({ ...virtualizer.options, count, estimateSize });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rem, size]);
  return {
    height: virtualizer.getTotalSize(),
    rows: virtualizer.getVirtualItems(),
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 1),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

const textSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
