import type { ComponentChildren } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import { useVirtualRows } from './useVirtualRows.ts';
import './MarkGrid.css';
import './RowList.css';

interface Props {
  label: string;
  count: number;
  /** Height of a row, in the page's text size. */
  rem: number;
  row(index: number): ComponentChildren;
}

/** A long list of which only what is in view is drawn. */
export function RowList({ label, count, rem, row }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const height = useCallback(() => rem, [rem]);
  const virtual = useVirtualRows(scroller, count, height);
  return (
    <section class="rows" ref={scroller} aria-label={label}>
      <ul style={{ height: `${virtual.height}px` }}>
        {virtual.rows.map(({ index, start, size }) => (
          <li
            key={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ height: `${size}px`, transform: `translateY(${start}px)` }}
          >
            {row(index)}
          </li>
        ))}
      </ul>
    </section>
  );
}
