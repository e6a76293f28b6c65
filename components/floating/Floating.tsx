import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './Floating.css';

interface Props {
  /** The box that it stands beside, in the viewport's pixels; null hides it. */
  beside: () => DOMRect | null;
  /** Its box must not be left: the visible part of the scrolled text. */
  within: () => DOMRect;
  label: string;
  children: ComponentChildren;
}

const GAP = 8;

/** Floats below a place in the text, above it where there is more room, and never over it. */
export function Floating({ beside, within, label, children }: Props) {
  const box = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const place = () => {
      const element = box.current;
      const anchor = beside();
      if (!element) return;
      const area = within();
      const out = !anchor || anchor.bottom < area.top || anchor.top > area.bottom;
      element.style.visibility = out ? 'hidden' : 'visible';
      if (out) return;
      const { width, height } = element.getBoundingClientRect();
      const below = anchor.bottom + GAP;
      const above = anchor.top - GAP - height;
      const fitsBelow = below + height <= area.bottom;
      const top = fitsBelow || above < area.top ? Math.min(below, area.bottom - height) : above;
      const left = anchor.left + anchor.width / 2 - width / 2;
      element.style.top = `${Math.max(GAP, top)}px`;
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
