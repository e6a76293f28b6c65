import { TabPage } from '../../lib/platform/page.ts';
import { activeTab } from '../../lib/platform/tabs.ts';

// The page is asked before the app is there: both take their time.
const tab = await activeTab();
const page = new TabPage(tab ?? { id: -1 });
const reading = page.read();
const { mountPopup } = await import('./mountPopup.tsx');
mountPopup(page, reading, tab?.windowId);
