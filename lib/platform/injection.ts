import { browser } from 'wxt/browser';
import type { FirstAnswer } from './readPage.ts';

/** What came back from the script that reads. */
export interface Injected {
  answer: FirstAnswer | null;
  /** The document that answered, where the browser says it. */
  documentId?: string;
}

interface Begun {
  tabId: number;
  reading: Promise<Injected>;
}

const early = globalThis as { pressmarkReading?: Promise<Begun | null> };

/** Reads the page of a tab. Rejects with the browser's words where that is not allowed. */
export async function injectReading(tabId: number): Promise<Injected> {
  const [injected] = await browser.scripting.executeScript({
    target: { tabId },
    files: ['/page.js'],
    // An image that does not come must not keep the article back.
    injectImmediately: true,
  });
  const answer = (injected?.result ?? null) as FirstAnswer | null;
  return { answer, ...(injected?.documentId && { documentId: injected.documentId }) };
}

/** Begins to read the page in front while the rest of the popup is still loading. */
export function beginReading(): void {
  early.pressmarkReading = browser.tabs
    .query({ active: true, currentWindow: true })
    .then(([tab]) => {
      if (tab?.id === undefined) return null;
      const reading = injectReading(tab.id);
      // Who takes it hears of a failure.
      reading.catch(() => undefined);
      return { tabId: tab.id, reading };
    });
}

/** The reading of a tab: the one that {@link beginReading} began, once, or a new one. */
export async function takeReading(tabId: number): Promise<Injected> {
  const begun = early.pressmarkReading;
  delete early.pressmarkReading;
  const known = await begun?.catch(() => null);
  return known?.tabId === tabId ? known.reading : injectReading(tabId);
}
