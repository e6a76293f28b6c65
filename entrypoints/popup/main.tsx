import { TabPage } from '../../lib/platform/page.ts';
import { activeTab } from '../../lib/platform/tabs.ts';

// The page is asked while the app comes: both take their time.
const asked = activeTab();
const app = import('./mountPopup.tsx');
const tab = await asked;
const page = new TabPage(tab ?? { id: -1 });
const reading = page.read();
(await app).mountPopup(page, reading, tab?.windowId);
