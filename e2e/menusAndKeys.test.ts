// The context menu and the browser's keys. Neither can be reached headless, so their events are sent to the worker as
// the browser sends them; the page and what is done on it are real.
import fs from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveFolder } from './giveFolder.ts';
import { type ExtensionPage, Harness, painted } from './harness.ts';
import { appears, clicked, drag, goes, PATIENT, paintedWords, said } from './onPage.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const WORDS = 'China hat eine einzigartige Beziehung zu Nordkorea';
const OTHERS = 'keine Beweise';

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

const marked = () => paintedWords(page);
const names = async () => Object.keys(await painted(page)).join(' ');

/** Chooses an entry of the context menu, or presses a key of the manifest, on the tab in front. */
async function ask(by: 'menu' | 'key', name: string): Promise<void> {
  const worker = await harness.worker();
  await worker.evaluate(
    async (how, what) => {
      interface Sent {
        dispatch(...values: unknown[]): void;
      }
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (how === 'menu')
        (chrome.contextMenus.onClicked as unknown as Sent).dispatch({ menuItemId: what }, tab);
      else (chrome.commands.onCommand as unknown as Sent).dispatch(what, tab);
    },
    by,
    name,
  );
}

test('the context menu has an entry for each way to mark, and one to copy', async () => {
  const worker = await harness.worker();
  // An entry that is not there cannot be changed.
  const there = await worker.evaluate(() =>
    Promise.all(
      ['highlight', 'claim', 'quotation', 'copy', 'none-such'].map((id) =>
        chrome.contextMenus.update(id, {}).then(
          () => id,
          () => null,
        ),
      ),
    ),
  );
  expect(there).toEqual(['highlight', 'claim', 'quotation', 'copy', null]);
});

test.each([
  ['menu', 'highlight'],
  ['menu', 'claim'],
  ['menu', 'quotation'],
  ['key', 'highlight'],
  ['key', 'claim'],
  ['key', 'quotation'],
] as const)('by %s selected words become a %s, with the way back', async (by, kind) => {
  page = await clicked(harness, SEED);
  await drag(page, WORDS);
  await ask(by, kind);
  await expect.poll(marked, PATIENT).toEqual([WORDS]);
  expect(await names()).toContain(`-${kind}-`);
  await expect.poll(() => said(page), PATIENT).toContain('Saved');
  expect(await said(page)).toContain('Undo');
  await page.close();
});

test.each(['menu', 'key'] as const)('by %s words are copied with their source', async (by) => {
  page = await clicked(harness, SEED);
  await harness.browser
    .defaultBrowserContext()
    .overridePermissions(new URL(page.url()).origin, ['clipboard-read', 'clipboard-write']);
  await drag(page, WORDS);
  await ask(by, 'copy');
  await expect.poll(() => said(page), PATIENT).toContain('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`“${WORDS}”`);
  expect(await marked()).toEqual([]);
  await page.close();
});

test('without selected words a key says that there are none, and marks nothing', async () => {
  page = await clicked(harness, SEED);
  await ask('key', 'claim');
  await expect.poll(() => said(page), PATIENT).toContain('Nothing is selected');
  expect(await marked()).toEqual([]);
  await page.close();
});

test('keys go to the next mark and back, which scrolls to it and opens its card with the focus in it', async () => {
  page = await clicked(harness, SEED);
  for (const words of [OTHERS, WORDS]) {
    await drag(page, words);
    await appears(page);
    await page.keyboard.press('h');
    await expect.poll(marked, PATIENT).toContain(words);
    await page.keyboard.press('Escape');
    await goes(page);
  }
  const order = await page.evaluate(
    (a, b) =>
      (document.body.textContent ?? '').indexOf(a) < (document.body.textContent ?? '').indexOf(b),
    WORDS,
    OTHERS,
  );
  const [first, second] = order ? [WORDS, OTHERS] : [OTHERS, WORDS];
  const inHand = async () =>
    Object.entries(await painted(page)).flatMap(([name, words]) =>
      name.includes('focus') ? words : [],
    );
  await page.evaluate(() => scrollTo(0, 0));
  await ask('key', 'next');
  await expect.poll(inHand, PATIENT).toEqual([first]);
  const focused = () => page.evaluate(() => document.activeElement?.localName);
  await expect.poll(focused, PATIENT).toBe('pressmark-adder');
  await ask('key', 'next');
  await expect.poll(inHand, PATIENT).toEqual([second]);
  await ask('key', 'previous');
  await expect.poll(inHand, PATIENT).toEqual([first]);
  await page.close();
});

test('a page that carries no marks is said to be such in the popup', async () => {
  page = await harness.open('chrome://version');
  const opened = harness.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  await ask('key', 'highlight');
  const popup: ExtensionPage = await (await opened).asPage();
  await popup.waitForSelector('.unreadable');
  await popup.close();
  await page.close();
});

test('the button says that a backup could not be written, until one is', async () => {
  const library = await harness.openExtensionPage('library.html#settings');
  await library.waitForSelector('.library[aria-busy="false"]');
  const badge = () => library.evaluate(() => chrome.action.getBadgeText({}));
  expect(await badge()).toBe('');
  page = await clicked(harness, SEED);
  await drag(page, WORDS);
  await appears(page);
  await page.keyboard.press('h');
  await expect.poll(marked, PATIENT).toEqual([WORDS]);
  // A folder that the browser no longer knows.
  await library.bringToFront();
  await library.evaluate(() =>
    chrome.storage.local.set({ backup: { way: 'folder', folder: 'gone' } }),
  );
  const backUp = () =>
    library.waitForFunction(() => {
      const button = [...document.querySelectorAll<HTMLButtonElement>('main button')].find(
        (one) => one.textContent === 'Back up now' && !one.disabled,
      );
      button?.click();
      return button !== undefined;
    });
  await backUp();
  await expect.poll(badge, PATIENT).toBe('!');
  expect(await library.evaluate(() => chrome.action.getTitle({}))).not.toBe('');
  await giveFolder(library);
  await backUp();
  await expect.poll(badge, PATIENT).toBe('');
  await page.close();
});
