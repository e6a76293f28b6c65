// In a German browser nothing of the interface is English.
import fs from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyView, fillLibrary } from './fillLibrary.ts';
import { type ExtensionPage, Harness, selectWords } from './harness.ts';
import { appears, clicked, drag, said } from './onPage.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const messages = (language: string): Record<string, { message: string }> =>
  JSON.parse(fs.readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
const [english, german] = [messages('en'), messages('de')];
/** Words of the interface that are none in German. Short ones stand in news, too. */
const ENGLISH = Object.entries(english).flatMap(([key, { message }]) =>
  message !== german[key]?.message && !message.includes('$') && key !== 'languageTag'
    ? [message]
    : [],
);

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start({ args: ['--lang=de'], env: { LANGUAGE: 'de' } });
  await fillLibrary(harness, { articles: 4, marks: 6 });
});
afterAll(() => harness.stop());

/** What is shown or said on a page: text, names, placeholders, tooltips. */
const words = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (!text.parentElement?.closest('script, style')) found.push(text.data.trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title'])
        found.push(element.getAttribute(name) ?? '');
    return [document.title, ...found];
  });

async function expectGerman(page: Page, where: string): Promise<void> {
  const all = new Set(await words(page));
  expect(
    ENGLISH.filter((message) => all.has(message)),
    where,
  ).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.lang), where).toBe('de');
}

test('the popup, with its views, its bubble and its card', async () => {
  const page = await harness.open(harness.serve('seed.html', SEED));
  const popup: ExtensionPage = await harness.click(page);
  await popup.waitForSelector('mark[data-kind="offer"]');
  await selectWords(popup, 'keine Beweise');
  await popup.waitForSelector('.floating');
  await expectGerman(popup, 'bubble');
  await popup.keyboard.press('c');
  await popup.waitForSelector('.mark-card');
  await popup.click('.mark-card-claim summary');
  await popup.click('.provenance summary');
  await expectGerman(popup, 'card');
  for (const view of await popup.$$('.views button')) {
    await view.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expectGerman(popup, await view.evaluate((button) => button.textContent ?? ''));
  }
  await popup.click('footer button:last-of-type');
  await popup.waitForSelector('.format-list');
  await expectGerman(popup, 'export');
  await page.close();
});

test('every view of the library', async () => {
  const page = await harness.openExtensionPage('library.html');
  for (const view of everyView) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, view);
    await page.waitForSelector('.library[aria-busy="false"]');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[role="grid"]')?.focus();
      document.querySelector<HTMLElement>('.toolbar button[aria-expanded="false"]')?.click();
      document.querySelector<HTMLElement>('.tag-row-name')?.click();
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expectGerman(page, view);
  }
  expect(await page.$eval('.sidebar nav a', (link) => link.textContent)).toMatch(/^Behauptungen/);
  await page.close();
});

test('the first page', async () => {
  const page = await harness.openExtensionPage('welcome.html');
  await page.waitForSelector('.trial mark');
  await expectGerman(page, 'welcome');
  await page.close();
});

test('what stands on the page itself, the context menu and the keys', async () => {
  const page = await clicked(harness, SEED);
  await drag(page, 'keine Beweise');
  await appears(page);
  const heard = await said(page);
  expect(heard).toContain(german.kindClaim?.message);
  expect(heard).not.toContain(`"${english.kindHighlight?.message}"`);
  await page.close();
  const worker = await harness.worker();
  const described = await worker.evaluate(async () =>
    (await chrome.commands.getAll()).map(({ description }) => description),
  );
  expect(described).toContain(german.menuClaim?.message);
  expect(await worker.evaluate(() => chrome.runtime.getManifest().description)).toBe(
    german.extensionDescription?.message,
  );
});
