import { TabPage } from '../../lib/platform/page.ts';
import { activeTab } from '../../lib/platform/tabs.ts';

// The page is asked while the app is still coming: both take their time.
const app = import('./mountPopup.tsx');
const tab = await activeTab();
const page = new TabPage(tab ?? { id: -1 });
const reading = page.read();
(await app).mountPopup(page, reading, tab?.windowId);
