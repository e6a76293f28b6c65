import fs from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickNamed, Harness, painted, waitForWords } from './harness.ts';
import * as onPage from './onPage.ts';
import { PATIENT } from './onPage.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const WORDS = 'China hat eine einzigartige Beziehung zu Nordkorea';
const STRICT =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; require-trusted-types-for \'script\'">';

let harness: Harness;
let page: Page;

beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

const clicked = (html: string) => onPage.clicked(harness, html);
const ends = (words: string) => onPage.ends(page, words);
const paintedWords = () => onPage.paintedWords(page);
const said = () => onPage.said(page);
const appears = () => onPage.appears(page);
const goes = () => onPage.goes(page);
const dom = () => page.evaluate(() => document.documentElement.outerHTML);
const host = () => page.$('pressmark-adder');

async function drag(words: string) {
  const place = await onPage.drag(page, words);
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(words);
  return place;
}

test('words selected on the page are marked beside the selection, and the page is left as it was', async () => {
  page = await clicked(SEED);
  const before = await dom();
  const place = await drag(WORDS);
  const box = await (await appears())?.boundingBox();
  if (!box) throw new Error('The adder has no box');
  expect(box.y >= place.bottom || box.y + box.height <= place.top).toBe(true);
  await clickNamed(page, 'Claim');
  await expect.poll(paintedWords, PATIENT).toContain(WORDS);
  expect(Object.keys(await painted(page)).some((name) => name.includes('claim'))).toBe(true);
  await expect.poll(said, PATIENT).toContain('Saved');
  await page.keyboard.press('Escape');
  await goes();
  expect(await dom()).toBe(before);

  // The popup has it, in its place in the article.
  const popup = await harness.click(page);
  await waitForWords(popup, WORDS);
  await popup.close();
});

test('a mark that is clicked is deleted from its card, and comes back', async () => {
  const place = await ends(WORDS);
  await page.mouse.click(place.from.x + 20, place.from.y);
  await appears();
  await clickNamed(page, 'Delete');
  await expect.poll(paintedWords, PATIENT).toEqual([]);
  await clickNamed(page, 'Undo');
  await expect.poll(paintedWords, PATIENT).toContain(WORDS);
  await goes();
  await page.close();
});

test('the keys mark while it is shown, Escape hides it, and fields of the page keep their keys', async () => {
  page = await clicked(SEED.replace('</article>', '<input id="field"></article>'));
  await drag(WORDS);
  await appears();
  await page.keyboard.press('Escape');
  await goes();
  await page.keyboard.press('q');
  expect(await host()).toBeNull();
  await drag(WORDS);
  await appears();
  await page.focus('#field');
  await page.keyboard.press('h');
  expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('h');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await drag(WORDS);
  await appears();
  await page.keyboard.press('q');
  await expect.poll(paintedWords, PATIENT).toEqual([WORDS]);
  expect(Object.keys(await painted(page)).some((name) => name.includes('quotation'))).toBe(true);
  await page.close();
});

test('what the page’s own scripts send is not heard', async () => {
  page = await clicked(SEED);
  await page.evaluate(() => {
    const words = document.querySelector('article p, p')?.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(words, 0, words, 20);
    const init = { bubbles: true, composed: true, button: 0, shiftKey: true, key: 'Shift' };
    document.body.dispatchEvent(new PointerEvent('pointerup', init));
    document.body.dispatchEvent(new KeyboardEvent('keyup', init));
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await host()).toBeNull();

  await drag(WORDS);
  await appears();
  const open = await page.evaluate(() => {
    const adder = document.querySelector('pressmark-adder') as HTMLElement;
    const init = { bubbles: true, composed: true, key: 'h' };
    document.body.dispatchEvent(new KeyboardEvent('keydown', init));
    adder.dispatchEvent(new MouseEvent('click', init));
    adder.click();
    return [adder.shadowRoot, adder.textContent];
  });
  expect(open).toEqual([null, '']);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await paintedWords()).toEqual([]);
  await page.close();
});

test('a strict policy, a hostile style sheet, a sticky header and a container that scrolls don’t keep it away', async () => {
  const text = Array.from(
    { length: 40 },
    (_, i) => `<p>Paragraph ${i} of the council’s long report on the bridge at the harbour.</p>`,
  ).join('');
  page = await clicked(
    `<!doctype html><html dir="rtl"><head>${STRICT}<title>Report</title></head><body><div id="header">Header</div><article id="box"><h1>Report</h1>${text}</article></body></html>`,
  );
  const sheet = `html > * { display: none !important; opacity: 0 !important } html > body { display: block !important; opacity: 1 !important }
    #header { position: fixed; inset: 0 0 auto; z-index: 2147483647 } #box { height: 400px; margin-top: 60px; overflow: auto }`;
  await page.evaluate((css) => {
    const own = new CSSStyleSheet();
    own.replaceSync(css);
    document.adoptedStyleSheets = [own];
    document.documentElement.style.setProperty('background', '#111');
    document.body.style.setProperty('color', '#eee');
  }, sheet);
  await drag('Paragraph 20 of the council');
  const adder = await appears();
  const box = await adder?.boundingBox();
  expect(box?.width).toBeGreaterThan(100);
  const top = await page.evaluate(
    (x, y) => document.elementFromPoint(x, y)?.localName,
    (box?.x ?? 0) + 20,
    (box?.y ?? 0) + 10,
  );
  expect(top).toBe('pressmark-adder');

  // Scrolled out of the container, the words are not seen, and neither is it.
  const seen = () => adder?.evaluate((element) => getComputedStyle(element).visibility);
  await page.$eval('#box', (element) => element.scrollTo(0, 0));
  await expect.poll(seen, PATIENT).toBe('hidden');
  await ends('Paragraph 20 of the council');
  await expect.poll(seen, PATIENT).toBe('visible');
  await clickNamed(page, 'Highlight');
  await expect.poll(paintedWords, PATIENT).toEqual(['Paragraph 20 of the council']);
  await page.close();
});

test('a write that is refused is told in words, and the offer stays', async () => {
  page = await clicked(SEED);
  const worker = await harness.worker();
  // As a disk that is full refuses it.
  await worker.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    Object.assign(globalThis, { add });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await drag(WORDS);
  await appears();
  await clickNamed(page, 'Highlight');
  await expect.poll(said, PATIENT).toContain('Not saved');
  expect(await paintedWords()).toEqual([]);
  await worker.evaluate(() => {
    IDBObjectStore.prototype.add = (globalThis as unknown as { add: IDBObjectStore['add'] }).add;
  });
  await clickNamed(page, 'Highlight');
  await expect.poll(paintedWords, PATIENT).toEqual([WORDS]);
  await page.close();
});
