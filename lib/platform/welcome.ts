import { browser } from 'wxt/browser';

/** Opens the first page once, when the extension is installed; not when it or the browser is updated. */
export function serveWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}

/** Opens a view of the library in the place of this page. */
export function openLibraryAt(view: string): void {
  location.assign(browser.runtime.getURL(`/library.html#${view}`));
}

/** Closes the tab of this page. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
