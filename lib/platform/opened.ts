import { browser } from 'wxt/browser';
import { askerOf } from './messages.ts';

/** Tells the extension's own pages that the person opened a mark's card on the page. Nobody need hear it. */
export function announceOpened(id: string): void {
  browser.runtime.sendMessage({ type: 'opened', id }).catch(() => undefined);
}

/** Calls back with the mark whose card was opened on the page of a tab; gives the way to stop. */
export function watchOpened(tabId: number, opened: (id: string) => void): () => void {
  const listener = (message: unknown, sender: Parameters<typeof askerOf>[0]) => {
    const { type, id } = (message ?? {}) as { type?: unknown; id?: unknown };
    if (sender.id !== browser.runtime.id || askerOf(sender)?.tabId !== tabId) return;
    if (type === 'opened' && typeof id === 'string') opened(id);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
