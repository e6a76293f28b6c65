import fs from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickNamed, Harness, painted } from './harness.ts';
import { appears, clicked, drag, ends, goes, PATIENT, paintedWords, said } from './onPage.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const WORDS = 'China hat eine einzigartige Beziehung zu Nordkorea';

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

const marked = () => paintedWords(page);
const names = async () => Object.keys(await painted(page)).join(' ');

/** A page with one claim, its card open. */
async function withCard(html = SEED, words = WORDS): Promise<void> {
  page = await clicked(harness, html);
  await drag(page, words);
  await appears(page);
  await page.keyboard.press('c');
  await expect.poll(marked, PATIENT).toEqual([words]);
  await page.keyboard.press('Escape');
  await goes(page);
  const { from } = await ends(page, words);
  await page.mouse.click(from.x + 20, from.y);
  await appears(page);
}

/** Drags the handle at an end of the words to a place. */
async function dragHandle(from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

test('a mark gets another colour from its card, and the old one back', async () => {
  await withCard();
  if (process.env.SHOT) await page.screenshot({ path: `${process.env.SHOT}-card.png` });
  await clickNamed(page, 'Purple');
  await expect.poll(names, PATIENT).toContain('claim-purple');
  await expect.poll(() => said(page), PATIENT).toContain('Saved');
  await clickNamed(page, 'Undo');
  await expect.poll(names, PATIENT).toContain('claim-amber');
  await page.close();
});

test('the ends of a mark are dragged', async () => {
  await withCard();
  const all = await ends(page, WORDS);
  const less = await ends(page, 'hat eine einzigartige Beziehung');
  await dragHandle(all.to, less.to);
  await expect.poll(marked, PATIENT).toEqual(['China hat eine einzigartige Beziehung']);
  await expect.poll(() => said(page), PATIENT).toContain('Saved');
  await dragHandle(all.from, { ...less.from, x: less.from.x - 1 });
  await expect.poll(marked, PATIENT).toEqual(['hat eine einzigartige Beziehung']);
  await clickNamed(page, 'Undo');
  await expect.poll(marked, PATIENT).toEqual(['China hat eine einzigartige Beziehung']);
  await page.close();
});

test('the ends of a mark are moved word by word, with keys alone', async () => {
  await withCard();
  await page.keyboard.press('Tab');
  const focused = async () => {
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    let name = '';
    (function walk(node: typeof tree) {
      if (node?.focused) name = node.name ?? '';
      for (const child of node?.children ?? []) walk(child);
    })(tree);
    return name;
  };
  for (let i = 0; i < 12 && (await focused()) !== 'End one word earlier'; i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(marked, PATIENT).toEqual(['China hat eine einzigartige Beziehung']);
  await page.keyboard.press('Escape');
  await goes(page);
  await page.close();
});

test('what is copied has the words, their source and a link to them', async () => {
  page = await clicked(harness, SEED);
  await harness.browser
    .defaultBrowserContext()
    .overridePermissions(new URL(page.url()).origin, ['clipboard-read']);
  await drag(page, WORDS);
  await appears(page);
  await clickNamed(page, 'Copy with citation');
  await expect.poll(() => said(page), PATIENT).toContain('Copied');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(`“${WORDS}”`);
  expect(text).toMatch(/Blinken warnt/);
  expect(text).toMatch(/#:~:text=/);
  expect(await marked()).toEqual([]);
  await page.close();
});

test('a mark that the pointer rests on shows its card, which goes when the pointer leaves', async () => {
  await withCard();
  await page.keyboard.press('Escape');
  await goes(page);
  const { from } = await ends(page, WORDS);
  await page.mouse.move(from.x + 30, from.y);
  await appears(page);
  await page.mouse.move(from.x + 30, from.y + 300, { steps: 4 });
  await goes(page);
  await page.close();
});

test('from the list of the popup a mark is led to, and its card opens', async () => {
  await withCard();
  await page.keyboard.press('Escape');
  await goes(page);
  const popup = await harness.click(page);
  await popup.$$eval('.views button', (all) => (all[1] as HTMLElement).click());
  await (await popup.waitForSelector('.mark-quote'))?.click();
  await appears(page);
  expect(await names()).toMatch(/pulse|focus/);
  await popup.close();
  await page.close();
});
