import { render } from 'preact';
import type { TabPage } from '../../lib/platform/page.ts';
import { openPanel } from '../../lib/platform/tabs.ts';
import { ArticleSurface } from './ArticleSurface.tsx';

/** Shows the popup. Without a window there is no panel to open. */
export function mountPopup(
  page: TabPage,
  reading: ReturnType<TabPage['read']>,
  windowId: number | undefined,
): void {
  const root = document.getElementById('app');
  if (!root) return;
  const onOpenPanel =
    windowId === undefined
      ? undefined
      : () => {
          openPanel(windowId);
          close();
        };
  render(<ArticleSurface page={page} reading={reading} onOpenPanel={onOpenPanel} />, root);
}
