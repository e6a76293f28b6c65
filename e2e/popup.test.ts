import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { clickNamed, Harness, painted, selectWords, waitForWords } from './harness.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

test('no view of the popup has a violation that axe finds, light or dark', async () => {
  const page = await harness.open(harness.serve('axe.html', SEED));
  const popup = await harness.click(page);
  await popup.waitForSelector('mark[data-kind="offer"]');
  await selectWords(popup, 'keine Beweise');
  await popup.waitForSelector('.floating');
  expect(await violations(popup)).toEqual([]);
  await popup.keyboard.press('c');
  await popup.waitForSelector('.mark-card');
  for (const theme of ['light', 'dark']) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    const views = await popup.$$('.views button');
    for (const view of views) {
      await view.click();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(
        await violations(popup),
        `${theme}, ${await view.evaluate((v) => v.textContent)}`,
      ).toEqual([]);
    }
  }
  await popup.click('.provenance summary');
  await clickNamed(popup, 'Export');
  await popup.waitForSelector('.format-list');
  expect(await violations(popup)).toEqual([]);
  await page.close();
});

test('from the click to an exported file without a pointer', async () => {
  const page = await harness.open(harness.serve('keys.html', SEED.replaceAll('094512345', '9')));
  const popup = await harness.click(page);
  await popup.keyboard.press('j');
  await popup.keyboard.press('j');
  const selected = await popup.evaluate(() => document.getSelection()?.toString() ?? '');
  expect(selected.length).toBeGreaterThan(20);
  await popup.keyboard.press('Enter');
  await waitForWords(popup, selected);
  await popup.waitForSelector('.mark-card');
  await popup.keyboard.type('from the keyboard');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.mark-card .tag');
  await popup.keyboard.press('Escape');
  await popup.waitForFunction(() => !document.querySelector('.mark-card'));
  await expect.poll(async () => Object.values(await painted(page)).flat()).toHaveLength(1);
  const focused = () => popup.evaluate(() => document.activeElement?.textContent ?? '');
  for (let tabs = 0; tabs < 40 && (await focused()) !== 'Export'; tabs++)
    await popup.keyboard.press('Tab');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.format-list input:focus');
  await popup.waitForSelector('.export-form button.primary:not(:disabled)');
  await popup.keyboard.press('Enter');
  const { text } = await harness.downloaded('.md');
  expect(text).toContain('from-the-keyboard');
  await page.close();
});

test('Ctrl+Z takes the last step back, but not out of a field that has its own undo', async () => {
  const page = await harness.open(harness.serve('undo.html', SEED.replaceAll('094512345', '8')));
  const popup = await harness.click(page);
  await selectWords(popup, 'keine Beweise');
  await popup.keyboard.press('h');
  await popup.waitForSelector('.mark-card input');
  await popup.keyboard.down('Control');
  await popup.keyboard.press('z');
  await popup.keyboard.up('Control');
  await waitForWords(popup, 'keine Beweise');
  await popup.keyboard.press('Escape');
  await popup.waitForFunction(() => !document.querySelector('.mark-card'));
  await popup.keyboard.down('Control');
  await popup.keyboard.press('z');
  await popup.keyboard.up('Control');
  await popup.waitForFunction(() => !document.querySelector('mark:not([data-kind="offer"])'));
  await page.close();
});

test('a page that was not clicked has no script of the extension, and the extension asks the network for nothing', async () => {
  const page = await harness.open(harness.serve('quiet.html', SEED));
  const worlds: string[] = [];
  const session = await page.createCDPSession();
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
  await session.send('Runtime.enable');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(worlds.filter((origin) => origin.startsWith('chrome-extension:'))).toEqual([]);
  const popup = await harness.click(page);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(worlds.filter((origin) => origin.startsWith('chrome-extension:'))).toHaveLength(1);
  const asked = await popup.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .filter((name) => !name.startsWith(location.origin)),
  );
  expect(asked).toEqual([]);
  await page.close();
});
