import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionPage, Harness, markWords } from './harness.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const CHANGED = 'China hat eine einzigartige Beziehung zu Nordkorea';
const GONE = 'keine Beweise';

let harness: Harness;
let library: ExtensionPage;

/** Marks words of an article, which is rewritten before the next visit. */
beforeAll(async () => {
  harness = await Harness.start();
  const page = await harness.open(harness.serve('story.html', SEED));
  let popup = await harness.click(page);
  await markWords(popup, CHANGED, 'q');
  await markWords(popup, GONE, 'h');
  await popup.close();
  harness.serve(
    'story.html',
    SEED.replaceAll('eine einzigartige Beziehung', 'eine besondere Beziehung').replaceAll(
      /Der Kreml wies die Vorwürfe zurück:[^<]*/g,
      '',
    ),
  );
  await page.reload();
  popup = await harness.click(page);
  await popup.waitForSelector('.views');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await popup.close();
  library = await harness.openExtensionPage('library.html');
  await library.waitForSelector('.library[aria-busy="false"]');
});
afterAll(() => harness.stop());

const says = (words: string) =>
  library.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, words);

test('marks are asked for by what became of them on their page', async () => {
  await library.type('input[type="search"]', 'state:changed');
  await says('1 mark');
  await library.focus('[role="grid"]');
  await library.waitForSelector('.found del');
  expect(await library.$eval('.found del', (del) => del.textContent?.trim())).toBe('einzigartige');
  expect(await library.$eval('.found ins', (ins) => ins.textContent?.trim())).toBe('besondere');
});

test('the article says what changed between the visits, word by word', async () => {
  const article = await library.$eval('.detail-source a', (a) => a.getAttribute('href'));
  await library.evaluate((hash) => {
    location.hash = hash ?? '';
  }, article);
  await library.waitForSelector('.article-page');
  const options = await library.$$eval('.article-texts select', (all) =>
    all.map((select) => [...select.options].map(({ value }) => value)),
  );
  expect(options.map((one) => one.length)).toEqual([2, 2]);
  await library.evaluate((value) => {
    const select = [...document.querySelectorAll('.article-texts select')].at(
      -1,
    ) as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, options[1]?.[1] as string);
  await library.waitForSelector('.revision-changes del');
  const gone = await library.$$eval('.revision-changes del', (all) =>
    all.map((del) => del.textContent).join(' '),
  );
  expect(gone).toContain('Kreml');
});
