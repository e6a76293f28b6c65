import { useEffect } from 'preact/hooks';
import type { Library } from '../../lib/library/index.ts';

/** Keys that work wherever the focus is: `/` searches, Ctrl+Z or Cmd+Z takes back and with Shift does again, but for a field's own undo. */
export function useLibraryKeys(library: Library): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const within = (selector: string) =>
        event.target instanceof Element && event.target.closest(selector) !== null;
      if (event.altKey || within('input:not([type="checkbox"]), textarea')) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (key === '/' && !command) {
        // Letters choose from a list.
        if (within('select')) return;
        document.querySelector<HTMLElement>('input[type="search"]')?.focus();
      } else if (command && (key === 'y' || (key === 'z' && event.shiftKey)))
        library.changes.redo();
      else if (command && key === 'z') library.changes.undo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [library]);
}
