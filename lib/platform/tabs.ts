import { browser } from 'wxt/browser';

/** What Firefox has in place of Chromium's side panel; the types know only Chromium's. */
const firefox = browser as unknown as { sidebarAction: { open(): Promise<void> } };

/** The tab in front of the person, with its address where the click or the browser lets us see it. */
export async function activeTab(): Promise<{ id: number; url?: string; windowId: number } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url, windowId: tab.windowId };
}

/** Calls back whenever another tab comes to the front or the one in front shows another page; gives the way to stop. */
export function watchActiveTab(changed: () => void): () => void {
  const updated = (_: number, { status }: { status?: string }, tab: { active: boolean }) => {
    if (tab.active && status === 'complete') changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** Opens the library, or brings it to the front where it is open. */
export async function openLibrary(): Promise<void> {
  const url = browser.runtime.getURL('/library.html');
  const [open] = await browser.runtime
    .getContexts({ contextTypes: ['TAB'], documentUrls: [url] })
    .catch(() => []);
  if (open && open.tabId >= 0) {
    await browser.tabs.update(open.tabId, { active: true });
    await browser.windows.update(open.windowId, { focused: true });
  } else {
    await browser.tabs.create({ url });
  }
}

/** Opens the side panel (Firefox: the sidebar). Call it straight from a click, before any `await`. */
export function openPanel(windowId: number): Promise<void> {
  return import.meta.env.FIREFOX
    ? firefox.sidebarAction.open()
    : browser.sidePanel.open({ windowId });
}

/**
 * Tells every page session that the annotations of an address changed, or of many where it is null. Pages without a
 * session don't hear it.
 */
export async function announceChange(url: string | null): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map((tab) => browser.tabs.sendMessage(tab.id ?? -1, { type: 'refresh', url })),
  );
}
