import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import {
  clickNamed,
  type ExtensionPage,
  Harness,
  markedWords,
  markWords,
  painted,
} from './harness.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const sentence = 'The council decided on Monday, after a long debate, to rebuild the bridge. ';
const BOX = 'Three bridges cross the river, the oldest of them since 1781.';
const PAGE = `<!doctype html><html lang="en"><title>The bridge will be rebuilt</title><body><article>
  <h1>The bridge will be rebuilt</h1><p>First: ${sentence.repeat(3)}</p>
  <aside class="factbox"><p>${BOX}</p></aside>
  <p>Last: ${sentence.repeat(3)}</p></article></body></html>`;

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

const readerText = (popup: ExtensionPage) =>
  popup.evaluate(() => document.querySelector('main')?.textContent ?? '');

const pressed = (popup: ExtensionPage) =>
  popup.evaluate(() => document.activeElement?.textContent ?? '');

test('what was set aside is taken into the text where it stands, marks stay, and so it is on the next day', async () => {
  const page = await harness.open(harness.serve('aside.html', PAGE));
  const popup = await harness.click(page);
  expect(await readerText(popup)).not.toContain(BOX);
  await markWords(popup, 'Last: The council', 'h');
  await clickNamed(popup, 'Set aside 1');
  await popup.waitForSelector('.set-aside li');
  await clickNamed(popup, 'Take into the text');
  await popup.waitForFunction(() =>
    document.querySelector('.set-aside .state')?.textContent?.includes('in the text'),
  );
  // The same button, still in hand, is the way out again.
  expect(await pressed(popup)).toBe('Take out again');
  expect(await violations(popup)).toEqual([]);
  await clickNamed(popup, 'Article');
  const text = await readerText(popup);
  expect(text.indexOf('First:')).toBeLessThan(text.indexOf(BOX));
  expect(text.indexOf(BOX)).toBeLessThan(text.indexOf('Last:'));
  expect(await markedWords(popup)).toEqual(['Last: The council']);
  expect(Object.values(await painted(page)).flat()).toContain('Last: The council');
  await markWords(popup, 'oldest of them', 'c');
  await popup.close();
  await page.reload();
  const again = await harness.click(page);
  expect(await readerText(again)).toContain(BOX);
  await expect.poll(() => markedWords(again)).toEqual(['oldest of them', 'Last: The council']);
  await page.close();
});

test('taking a piece into the text is undone by Ctrl+Z, without a pointer', async () => {
  const page = await harness.open(harness.serve('aside-keys.html', PAGE));
  const popup = await harness.click(page);
  for (const name of ['Set aside1', 'Take into the text']) {
    for (let tabs = 0; tabs < 40 && (await pressed(popup)) !== name; tabs++)
      await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.set-aside li');
  }
  await popup.waitForSelector('.set-aside .state b');
  await popup.keyboard.down('Control');
  await popup.keyboard.press('z');
  await popup.keyboard.up('Control');
  await popup.waitForFunction(() => !document.querySelector('.set-aside .state b'));
  await page.close();
});

test('a front page is named as one, and read only where a person insists', async () => {
  const cards = Array.from(
    { length: 12 },
    (_, i) =>
      `<article><h2><a href="/story-${i}">Story ${i} of the day is here</a></h2><p>${sentence}</p></article>`,
  );
  const page = await harness.open(
    harness.serve('front.html', `<!doctype html><title>News</title><main>${cards.join('')}</main>`),
  );
  const popup = await harness.click(page);
  expect(await readerText(popup)).toContain('looks like a front page');
  expect(await readerText(popup)).not.toContain('The council decided');
  expect(await violations(popup)).toEqual([]);
  await clickNamed(popup, 'Read it all the same');
  await popup.waitForFunction(() =>
    document.querySelector('main')?.textContent?.includes('The council decided'),
  );
  await page.close();
});

test('the seed page says of every piece that it set aside why', async () => {
  const page = await harness.open(harness.serve('aside-seed.html', SEED));
  const popup = await harness.click(page);
  const views = await popup.$$('.views button');
  await views.at(-1)?.click();
  await popup.waitForSelector('.set-aside li');
  const states = await popup.$$eval('.set-aside .state', (all) => all.map((s) => s.textContent));
  expect(states.every(Boolean)).toBe(true);
  for (const theme of ['light', 'dark']) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    if (process.env.SCREENSHOTS)
      await popup.screenshot({ path: `${process.env.SCREENSHOTS}/set-aside-${theme}.png` });
    expect(await violations(popup)).toEqual([]);
  }
  await page.close();
});
