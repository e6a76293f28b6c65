import { render } from 'preact';
import { activeTab, openPanel } from '../../lib/platform/index.ts';
import { ArticleSurface } from './ArticleSurface.tsx';

const tab = await activeTab();
const root = document.getElementById('app');
if (root)
  render(
    <ArticleSurface
      tab={tab}
      onOpenPanel={
        tab
          ? () => {
              openPanel(tab.windowId);
              close();
            }
          : undefined
      }
    />,
    root,
  );
