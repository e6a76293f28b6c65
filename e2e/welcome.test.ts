import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { clickNamed, type ExtensionPage, Harness } from './harness.ts';

let harness: Harness;
let page: ExtensionPage;

beforeAll(async () => {
  // The harness waits for the page that installing opens, and closes it.
  harness = await Harness.start();
  page = await harness.openExtensionPage('welcome.html');
  await page.waitForSelector('.trial mark');
});
afterAll(() => harness.stop());

const said = () => page.$eval('.trial-said', (p) => p.textContent);
const marks = () => page.$$eval('.trial-marks li p', (all) => all.map((p) => p.textContent));

test('marking can be tried, and goes into no library', async () => {
  expect(await marks()).toEqual(['arms deliveries from Pyongyang to Moscow were under way']);
  await page.evaluate(() => {
    const block = [...document.querySelectorAll('.trial .block')].at(-1) as Element;
    const text = block.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(text, 0, text, 'The United States'.length);
  });
  await page.waitForSelector('.floating');
  await page.keyboard.press('h');
  await expect.poll(marks).toContain('The United States');
  expect(await said()).toBe('Saved as an example.');
  await clickNamed(page, 'Accept');
  await expect.poll(async () => (await marks()).length).toBe(3);
  await clickNamed(page, 'Delete');
  await expect.poll(async () => (await marks()).length).toBe(2);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('it has no violation that axe finds, light, dark and narrow', async () => {
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await violations(page)).toEqual([]);
  }
  await page.setViewport({ width: 360, height: 740 });
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('it can be skipped by one key', async () => {
  const closed = new Promise((resolve) => page.once('close', resolve));
  await page.focus('.welcome > header button');
  await page.keyboard.press('Enter').catch(() => undefined);
  await closed;
});
