import { browser } from 'wxt/browser';
import { highlightCss, inheritedHighlightCss } from '../highlights/index.ts';
import type { FirstAnswer } from './readPage.ts';

/** What the first script gives back, and the browser's name for the document that it was in. */
export interface Injected {
  answer: FirstAnswer | null;
  documentId: string | undefined;
}

/** Reads the page of a tab. Rejects with the browser's words where that is not allowed. */
export async function injectReading(tabId: number): Promise<Injected> {
  const [injected] = await browser.scripting.executeScript({
    target: { tabId },
    files: ['/page.js'],
    // An image that does not come must not keep the article back.
    injectImmediately: true,
  });
  return {
    answer: (injected?.result ?? null) as FirstAnswer | null,
    documentId: injected?.documentId,
  };
}

/** Brings what marks on a page that was read. */
export async function injectMarking(tabId: number): Promise<void> {
  const target = { tabId };
  const css = import.meta.env.FIREFOX ? highlightCss : inheritedHighlightCss;
  await Promise.all([
    browser.scripting.executeScript({ target, files: ['/marking.js'], injectImmediately: true }),
    browser.scripting.insertCSS({ target, css }),
  ]);
}
