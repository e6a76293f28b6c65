import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './Floating.css';

interface Props {
  /** The box that it stands beside, in the viewport's pixels. */
  beside: () => DOMRect;
  /** The box that it stays in, whatever is scrolled: what it holds may have the focus. */
  within: () => DOMRect;
  label: string;
  children: ComponentChildren;
}

const GAP = 8;

/** Where there is less room than this beside its place, it takes it all the same. In the page's text size. */
const LEAST = 8;

/**
 * Floats below a place in the text, above it where only there is room, and not over it: where neither side has room for
 * all of it, the text is scrolled first, and what is left scrolls in itself.
 */
export function Floating({ beside, within, label, children }: Props) {
  const box = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (element) makeRoom(element, beside(), within());
  }, []);

  useLayoutEffect(() => {
    const place = () => {
      const element = box.current;
      if (!element) return;
      const anchor = beside();
      const area = within();
      element.style.maxHeight = '';
      const { width, height } = element.getBoundingClientRect();
      const below = area.bottom - anchor.bottom - GAP;
      const above = anchor.top - area.top - GAP;
      const isBelow = height <= below || below >= above;
      const least = LEAST * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const room = Math.min(height, area.height, Math.max(least, isBelow ? below : above));
      const top = isBelow ? anchor.bottom + GAP : anchor.top - GAP - room;
      const left = anchor.left + anchor.width / 2 - width / 2;
      element.style.maxHeight = room < height ? `${room}px` : '';
      element.style.top = `${Math.max(area.top, Math.min(top, area.bottom - room))}px`;
      element.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
    };
    place();
    const observer = new ResizeObserver(place);
    if (box.current) observer.observe(box.current);
    document.addEventListener('scroll', place, { capture: true, passive: true });
    addEventListener('resize', place);
    return () => {
      observer.disconnect();
      document.removeEventListener('scroll', place, { capture: true });
      removeEventListener('resize', place);
    };
  });

  return (
    <section class="floating" ref={box} aria-label={label}>
      {children}
    </section>
  );
}

/** Scrolls the text so far that its place is at the top, where the box has more room below it. */
function makeRoom(element: HTMLElement, anchor: DOMRect, area: DOMRect): void {
  const { height } = element.getBoundingClientRect();
  const below = area.bottom - anchor.bottom - GAP;
  const above = anchor.top - area.top - GAP;
  if (height <= Math.max(below, above)) return;
  const text = document
    .elementsFromPoint(area.left + 1, area.top + 1)
    .find(
      (one) => one.scrollHeight > one.clientHeight && getComputedStyle(one).overflowY === 'auto',
    );
  text?.scrollBy({ top: anchor.top - area.top - GAP, behavior: 'instant' });
}
