import { render } from 'preact';
import { whatWasAsked } from '../../lib/platform/ask.ts';
import { TabPage } from '../../lib/platform/page.ts';
import { openPanel } from '../../lib/platform/tabs.ts';
import { ArticleSurface } from './ArticleSurface.tsx';

const { tab: asked, injected } = whatWasAsked();
const tab = await asked;
const page = new TabPage(tab ?? { id: -1 });
const root = document.getElementById('app');
if (root)
  render(
    <ArticleSurface
      page={page}
      reading={page.read(injected)}
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
