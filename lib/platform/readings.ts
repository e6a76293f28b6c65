import { browser } from 'wxt/browser';
import type { Asker } from './messages.ts';

/** What a document was read as: its origin, and the article's key. */
interface KeptReading {
  origin: string;
  url: string;
}

/** Firefox may not say which document of a tab it was. */
const key = (documentId: string | undefined, tabId: number) =>
  `reading:${documentId ?? `tab-${tabId}`}` as const;

/**
 * Keeps which article a document was read as, by one of our own pages. In `storage.session`: that is read by nobody
 * else, outlives a service worker that is stopped, and is gone with the browser.
 */
export async function keepReading(
  { documentId, tabId }: { documentId: string | undefined; tabId: number },
  { address, url }: { address: string; url: string },
): Promise<void> {
  const reading: KeptReading = { origin: new URL(address).origin, url };
  await browser.storage.session.set({ [key(documentId, tabId)]: reading });
}

/** The article that the document which asks was read as, or undefined. */
export async function readingOf({
  documentId,
  tabId,
  url,
}: Asker): Promise<KeptReading | undefined> {
  const name = key(documentId, tabId);
  const kept = (await browser.storage.session.get(name))[name] as KeptReading | undefined;
  return kept?.origin === new URL(url).origin ? kept : undefined;
}

/** Calls back when a document was read that had not been read before; gives the way to stop. */
export function watchReadings(kept: () => void): () => void {
  const changed = (changes: object) => {
    if (Object.keys(changes).some((name) => name.startsWith('reading:'))) kept();
  };
  browser.storage.session.onChanged.addListener(changed);
  return () => browser.storage.session.onChanged.removeListener(changed);
}
