import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { activeTab, watchActiveTab } from '../../lib/platform/index.ts';
import { ArticleSurface } from '../popup/ArticleSurface.tsx';

type Tab = Awaited<ReturnType<typeof activeTab>>;

/** Follows the tab in front. */
function Panel() {
  const [tab, setTab] = useState<Tab | undefined>();
  useEffect(() => {
    const follow = () => void activeTab().then(setTab);
    follow();
    return watchActiveTab(follow);
  }, []);
  return tab === undefined ? null : <ArticleSurface tab={tab} />;
}

const root = document.getElementById('app');
if (root) render(<Panel />, root);
