// What a person does on a news page that was clicked, by real input.
import type { Page } from 'puppeteer-core';
import { type Harness, painted } from './harness.ts';

export const PATIENT = { timeout: 10_000 };

let pages = 0;

/** A page that was clicked, with the popup closed again. */
export async function clicked(harness: Harness, html: string): Promise<Page> {
  // Each is an article of its own, by its canonical address too.
  const own = html.replaceAll('094512345', String(pages++));
  const page = await harness.open(harness.serve(`on-page-${pages}.html`, own));
  const popup = await harness.click(page);
  await popup.close();
  await page.bringToFront();
  return page;
}

/** The ends of words on the page, in the viewport's pixels, scrolled into it. */
export async function ends(page: Page, words: string) {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text) {
      const at = node.data.indexOf(wanted);
      if (at < 0 || !node.parentElement?.checkVisibility()) continue;
      if (node.parentElement.closest('script, style, title')) continue;
      node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0] as DOMRect, rects.at(-1) as DOMRect];
      const rtl = getComputedStyle(node.parentElement).direction === 'rtl';
      return {
        from: { x: rtl ? first.right - 1 : first.left + 1, y: (first.top + first.bottom) / 2 },
        to: { x: rtl ? last.left : last.right, y: (last.top + last.bottom) / 2 },
        top: first.top,
        bottom: last.bottom,
      };
    }
    throw new Error(`Not on the page: ${wanted}`);
  }, words);
}

/** Selects words by a drag of the pointer. */
export async function drag(page: Page, words: string) {
  // A press on words that are selected would drag them away.
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  const place = await ends(page, words);
  await page.mouse.move(place.from.x, place.from.y);
  await page.mouse.down();
  await page.mouse.move(place.to.x, place.to.y, { steps: 5 });
  await page.mouse.up();
  return place;
}

/** The words that are painted as marks; what is only pointed at or in hand doesn't count. */
export async function paintedWords(page: Page): Promise<string[]> {
  return Object.entries(await painted(page)).flatMap(([name, words]) =>
    /-(?:highlight|claim|quotation)-/.test(name) ? words : [],
  );
}

/** What a screen reader finds on the page, the adder with it. */
export const said = async (page: Page) =>
  JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));

export const appears = (page: Page) => page.waitForSelector('pressmark-adder');
export const goes = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('pressmark-adder'));
