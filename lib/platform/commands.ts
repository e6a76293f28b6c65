import { browser } from 'wxt/browser';
import { TabPage } from './page.ts';
import { translator } from './translator.ts';

type Do = (page: TabPage) => Promise<boolean>;

/** What keys and the menu do on a page, by the names that the manifest and the menu have. */
const ACTIONS: Record<string, Do> = {
  highlight: (page) => page.mark('highlight'),
  claim: (page) => page.mark('claim'),
  quotation: (page) => page.mark('quotation'),
  copy: (page) => page.copy(),
  next: (page) => page.step(1),
  previous: (page) => page.step(-1),
};

const MENUS = [
  ['highlight', 'menuHighlight'],
  ['claim', 'menuClaim'],
  ['quotation', 'menuQuotation'],
  ['copy', 'menuCopy'],
] as const;

/** Serves the context menu of selected words. */
export function serveMenus(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll().then(() => {
      for (const [id, title] of MENUS)
        browser.contextMenus.create({ id, title: translator.t(title), contexts: ['selection'] });
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id !== undefined) run(String(menuItemId), { id: tab.id, url: tab.url });
  });
}

/** Serves the keys of the manifest's `commands`, which a person can change in the browser. */
export function serveCommands(): void {
  browser.commands.onCommand.addListener(async (name, tab) => {
    // Firefox gave no tab before 126.
    const [front] = tab ? [tab] : await browser.tabs.query({ active: true, currentWindow: true });
    if (front?.id !== undefined) run(name, { id: front.id, url: front.url });
  });
}

async function run(name: string, tab: { id: number; url: string | undefined }): Promise<void> {
  const action = ACTIONS[name];
  if (!action) return;
  const page = new TabPage({ id: tab.id, ...(tab.url && { url: tab.url }) });
  await page.read();
  const done = await action(page).catch(() => false);
  if (!done) await refuse(tab.id);
}

/** Where nothing can be said on the page, the popup says why; where that does not open, the button does. */
async function refuse(tabId: number): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await Promise.allSettled([
      browser.action.setBadgeText({ tabId, text: '!' }),
      browser.action.setTitle({ tabId, title: translator.t('pageCarriesNoMarks') }),
    ]);
  }
}
