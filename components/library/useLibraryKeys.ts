import { useEffect } from 'preact/hooks';
import type { Library } from '../../lib/library/index.ts';

/** Keys that work wherever the focus is: `/` searches, Ctrl+Z or Cmd+Z takes back, but for a field's own undo. */
export function useLibraryKeys(library: Library): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element &&
        event.target.closest('input:not([type="checkbox"]), textarea, select');
      if (typing || event.altKey || event.shiftKey) return;
      const command = event.ctrlKey || event.metaKey;
      if (event.key === '/' && !command) {
        document.querySelector<HTMLElement>('input[type="search"]')?.focus();
      } else if (event.key === 'z' && command) library.changes.undo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [library]);
}
