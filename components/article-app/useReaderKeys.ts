import type { RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { AnnotationKind } from '../../lib/annotations/types.ts';
import type { Article, Span } from '../../lib/article/types.ts';
import { sentences, step } from '../../lib/text/sentences.ts';
import { kindOfKey } from '../marks/KindButtons.tsx';
import { selectedSpan, selectSpan } from '../reader/useSelectedSpan.ts';

interface Doing {
  /** Marks what is selected; without a kind as what a person usually makes. */
  onMark(kind?: AnnotationKind): void;
  /** Sets the open mark to what is selected. False where none is open. */
  onSet(): boolean;
  /** Closes what floats; false where nothing does. */
  onEscape(): boolean;
}

/**
 * The keys of the reader: j and k or the arrows go by sentences, Shift extends, Enter marks, a letter marks as its
 * kind, s sets the open mark to what is selected, Escape closes.
 */
export function useReaderKeys(
  article: Article | null,
  root: RefObject<HTMLElement | null>,
  doing: Doing,
): void {
  const steps = useMemo(
    () => (article ? sentences(article.blocks, article.metadata.language) : []),
    [article],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      if (acts(event)) event.preventDefault();
    };
    const acts = (event: KeyboardEvent): boolean => {
      const span = selectedSpan(root.current)?.span ?? null;
      const kind = kindOfKey(event.key);
      if (event.key === 'Escape') return doing.onEscape();
      if (span && (kind || event.key === 'Enter')) {
        doing.onMark(kind);
        return true;
      }
      if (span && event.key.toLowerCase() === 's') return doing.onSet();
      const direction = DIRECTIONS[event.key.toLowerCase()];
      const to = direction && step(steps, span, direction);
      if (!to || !root.current) return false;
      selectSpan(event.shiftKey && span ? union(span, to) : to, root.current);
      document.getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
      return true;
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

const DIRECTIONS: Record<string, 'next' | 'previous'> = {
  j: 'next',
  arrowdown: 'next',
  k: 'previous',
  arrowup: 'previous',
};

const union = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

const isTyping = (event: KeyboardEvent) =>
  event.target instanceof Element &&
  event.target.closest('input, textarea, select, button, summary') !== null;
