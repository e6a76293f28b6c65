import { useEffect } from 'preact/hooks';
import type { Workspace } from '../../lib/workspace/index.ts';

/**
 * Ctrl+Z or Cmd+Z takes the last step back; with Shift, or Ctrl+Y, it is done again. A field keeps its own undo.
 */
export function useUndoKey(workspace: Workspace): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea');
      if (!(event.ctrlKey || event.metaKey) || event.altKey || typing) return;
      const key = event.key.toLowerCase();
      const redo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
      if (!redo && key !== 'z') return;
      event.preventDefault();
      if (redo) workspace.activity.redo();
      else workspace.activity.undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [workspace]);
}
