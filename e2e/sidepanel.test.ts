import fs from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { clickNamed, type ExtensionPage, Harness, markWords } from './harness.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const HEADLINE = 'Blinken warnt';
const OTHER = `<!doctype html><html lang="en"><title>Harbour</title><article><h1>The harbour froze over</h1>${'<p>The harbour froze on Monday, and the ferries stayed where they were until the ice broke.</p>'.repeat(8)}</article></html>`;

let harness: Harness;
let page: Page;
let panel: ExtensionPage;

beforeAll(async () => {
  harness = await Harness.start();
  page = await harness.open(harness.serve('panel.html', SEED));
  const popup = await harness.click(page);
  await markWords(popup, 'keine Beweise', 'c');
  const opened = harness.browser.waitForTarget((target) =>
    target.url().endsWith('/sidepanel.html'),
  );
  // A real click on the popup's own button: the browser opens a panel only on one.
  await clickNamed(popup, 'Open panel');
  panel = await (await opened).asPage();
});
afterAll(() => harness.stop());

const says = (words: string) =>
  panel.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, words);

test('the popup’s button opens the panel, which shows the article and its marks', async () => {
  await says(HEADLINE);
  await panel.waitForSelector('mark[data-kind="claim"]');
  expect(await violations(panel)).toEqual([]);
});

test('a tab that was not clicked is not read; the panel says what to do, and reads it after the click', async () => {
  const other = await harness.open(harness.serve('other.html', OTHER));
  await says('has not been read');
  expect(await violations(panel)).toEqual([]);
  const popup = await harness.click(other);
  await popup.close();
  await says('The harbour froze over');
  await other.close();
});

test('it follows back to the tab before', async () => {
  await page.bringToFront();
  await says(HEADLINE);
  await panel.waitForSelector('mark[data-kind="claim"]');
});

test('it follows a navigation of the tab', async () => {
  await page.goto(harness.serve('next.html', OTHER));
  await says('The harbour froze over');
  await page.goto(harness.serve('panel.html', SEED));
  await says(HEADLINE);
});

test('a page without an article, and one of the browser, are said to be such', async () => {
  await page.goto(harness.serve('blank.html', '<!doctype html><title>Nothing</title><p>Hi</p>'));
  await says('No article found here');
  expect(await violations(panel)).toEqual([]);
  await page.goto('chrome://version');
  await panel.waitForSelector('.unreadable');
  expect(await violations(panel)).toEqual([]);
});
