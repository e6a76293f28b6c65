import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { watchOpened } from '../../lib/platform/opened.ts';
import { TabPage } from '../../lib/platform/page.ts';
import { watchReadings } from '../../lib/platform/readings.ts';
import { activeTab, watchActiveTab } from '../../lib/platform/tabs.ts';
import { ArticleSurface } from '../popup/ArticleSurface.tsx';

/** Follows the tab in front. What was not clicked is not read; where the button is clicked, it is read here too. */
function Panel() {
  const [shown, setShown] = useState<{ page: TabPage; tabId: number }>();
  useEffect(() => {
    const follow = async () => {
      const tab = (await activeTab()) ?? { id: -1 };
      setShown({ page: new TabPage(tab, false), tabId: tab.id });
    };
    follow();
    return watchActiveTab(follow);
  }, []);
  return shown ? (
    <ArticleSurface
      key={shown.tabId}
      page={shown.page}
      watchRetry={watchReadings}
      watchOpened={(opened) => watchOpened(shown.tabId, opened)}
    />
  ) : null;
}

const root = document.getElementById('app');
if (root) render(<Panel />, root);
