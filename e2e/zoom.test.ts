// The browser's own zoom, as a person sets it; a popup has none.

import fs from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyView, fillLibrary } from './fillLibrary.ts';
import { ARABIC, RIGHT_TO_LEFT } from './fixtures/rightToLeft.ts';
import { type ExtensionPage, Harness } from './harness.ts';
import { appears, clicked, drag, ends, goes, PATIENT, paintedWords } from './onPage.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const WORDS = 'China hat eine einzigartige Beziehung zu Nordkorea';

const SCROLLING = SEED.replace(
  '<body>',
  '<body style="margin:0"><header style="position:fixed;z-index:99999;top:0;left:0;right:0;height:60px;background:#fff">Header</header><div style="height:100vh;overflow:auto">',
).replace('</body>', '</div></body>');

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
  await fillLibrary(harness, { articles: 4, marks: 4 });
});
afterAll(() => harness.stop());

/** Zooms the page that is in front. */
async function zoom(page: Page, factor: number): Promise<void> {
  await page.bringToFront();
  const worker = await harness.worker();
  await worker.evaluate(async (wanted) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, wanted);
  }, factor);
  await page.waitForFunction((wanted) => devicePixelRatio === wanted, {}, factor);
}

/** Controls that stand out at a side, and whether the page scrolls aside. */
const standingOut = (page: ExtensionPage) =>
  page.evaluate(() => {
    const out = [...document.querySelectorAll('button, input, select, textarea, summary, a, h1')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -0.5 || right > innerWidth + 0.5);
      })
      .map(({ tagName, textContent }) => `${tagName} ${textContent}`);
    return document.documentElement.scrollWidth > innerWidth ? [...out, 'it scrolls aside'] : out;
  });

test('at 200 % nothing of the library is cut or scrolls aside', async () => {
  const library = await harness.openExtensionPage('library.html');
  await zoom(library, 2);
  for (const view of everyView) {
    await library.evaluate((hash) => {
      location.hash = hash;
    }, view);
    await library.waitForSelector('.library[aria-busy="false"]');
    expect(await standingOut(library), view).toEqual([]);
  }
  if (process.env.SHOT) await library.screenshot({ path: `${process.env.SHOT}-library.png` });
  await zoom(library, 1);
  await library.close();
});

test.each([
  ['a page', SEED, WORDS],
  ['a page from right to left', RIGHT_TO_LEFT, ARABIC],
  ['a page with a header that stays, in a container that scrolls', SCROLLING, WORDS],
])(
  'on %s at 200 %% words are marked, and their card stands beside them, whole',
  async (name, html, words) => {
    const page = await clicked(harness, html);
    await zoom(page, 2);
    await drag(page, words);
    await appears(page);
    expect(await beside(page, words), 'the offer').toEqual([]);
    await page.keyboard.press('c');
    await expect.poll(() => paintedWords(page), PATIENT).toEqual([words]);
    await page.keyboard.press('Escape');
    await goes(page);
    const { from, to } = await ends(page, words);
    await page.mouse.click(from.x + (to.x > from.x ? 20 : -20), from.y);
    await appears(page);
    if (process.env.SHOT)
      await page.screenshot({ path: `${process.env.SHOT}-${name.replaceAll(' ', '-')}.png` });
    expect(await beside(page, words), 'the card').toEqual([]);
    await page.close();
  },
);

/** What is wrong with where the adder stands. */
async function beside(page: Page, words: string): Promise<string[]> {
  const { top, bottom } = await ends(page, words);
  const wrong = async () => {
    const box = await page.$eval('pressmark-adder', (host) =>
      host.getBoundingClientRect().toJSON(),
    );
    const { width, height } = await page.evaluate(() => ({
      width: innerWidth,
      height: innerHeight,
    }));
    return [
      (box.left < 0 || box.right > width) && 'it is cut at a side',
      (box.top < 0 || box.bottom > height) && 'it is cut above or below',
      box.top < bottom - 1 && box.bottom > top + 1 && 'it stands over the words',
    ].filter((one) => one !== false);
  };
  // It follows what is scrolled a frame later.
  await expect.poll(wrong, PATIENT).toEqual([]);
  return wrong();
}
