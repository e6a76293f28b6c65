import { useEffect } from 'preact/hooks';
import type { Workspace } from '../../lib/workspace/index.ts';

/** Ctrl+Z or Cmd+Z takes the last step back, but for a field that has its own undo. */
export function useUndoKey(workspace: Workspace): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea');
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing)
        return;
      event.preventDefault();
      workspace.undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [workspace]);
}
