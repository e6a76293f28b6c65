import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { activeTab, TabPage, watchActiveTab, watchOpened } from '../../lib/platform/index.ts';
import { ArticleSurface } from '../popup/ArticleSurface.tsx';

/** Follows the tab in front. */
function Panel() {
  const [shown, setShown] = useState<{ page: TabPage; tabId: number }>();
  useEffect(() => {
    const follow = async () => {
      const tab = (await activeTab()) ?? { id: -1 };
      setShown({ page: new TabPage(tab), tabId: tab.id });
    };
    follow();
    return watchActiveTab(follow);
  }, []);
  return shown ? (
    <ArticleSurface
      key={shown.tabId}
      page={shown.page}
      watchOpened={(opened) => watchOpened(shown.tabId, opened)}
    />
  ) : null;
}

const root = document.getElementById('app');
if (root) render(<Panel />, root);
