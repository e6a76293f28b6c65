import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  clickNamed,
  Harness,
  markedWords,
  markWords,
  painted,
  saveExport,
  selectWords,
  waitForWords,
} from './harness.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const EXPECTED = JSON.parse(fs.readFileSync('e2e/fixtures/seed/expected.json', 'utf8'));

let harness: Harness;
let url: string;

beforeAll(async () => {
  harness = await Harness.start();
  url = harness.serve('seed.html', SEED);
});
afterAll(() => harness.stop());

test('before the click nothing can be injected into the page', async () => {
  const page = await harness.open(url);
  const worker = await harness.worker();
  const refused = await worker.evaluate(async () => {
    const tabs = await chrome.tabs.query({ active: true });
    return Promise.allSettled(
      tabs.map((tab) =>
        chrome.scripting.executeScript({ target: { tabId: tab.id as number }, func: () => 1 }),
      ),
    ).then((all) =>
      all.map((one) => (one.status === 'rejected' ? String(one.reason) : 'injected')),
    );
  });
  expect(refused).toEqual([expect.stringMatching(/Cannot access contents/)]);
  expect(await painted(page)).toEqual({});
  await page.close();
});

test('one click, from a news page to exported annotations', async () => {
  const page = await harness.open(url);
  const bodyBefore = await page.evaluate(() => document.documentElement.outerHTML);

  // 1. The popup shows the article: the paragraphs exactly, the caption once, no advertising label.
  let popup = await harness.click(page);
  const shown = await popup.evaluate(() => ({
    headline: document.querySelector('h1')?.textContent,
    byline: document.querySelector('.byline')?.textContent,
    blocks: [...document.querySelectorAll('.reader .block')].map((b) => [
      b.classList.contains('caption') ? 'caption' : 'text',
      b.textContent,
    ]),
  }));
  expect(shown.headline).toBe(EXPECTED.metadata.headline);
  expect(shown.byline).toContain('AFP');
  expect(shown.byline).toContain('Beispielportal');
  expect(shown.blocks.filter(([type]) => type === 'text').map(([, text]) => text)).toEqual(
    EXPECTED.paragraphs,
  );
  expect(shown.blocks.filter(([type]) => type === 'caption')).toHaveLength(1);

  // 2. Words become a highlight, others a claim with a tag and a comment, and light up on the page.
  await markWords(popup, 'China hat eine einzigartige Beziehung zu Nordkorea', 'h');
  await selectWords(popup, 'Waffenlieferungen von Pjöngjang nach Moskau im Gange seien');
  await popup.keyboard.press('c');
  await popup.waitForSelector('.mark-card input');
  await popup.type('.mark-card input', 'arms');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.mark-card .tag');
  await popup.type('.mark-card textarea', 'Who says so?');
  await clickNamed(popup, 'Done');
  await popup.waitForFunction(() =>
    document.querySelector('footer')?.textContent?.includes('Saved'),
  );
  const expected = [
    'China hat eine einzigartige Beziehung zu Nordkorea',
    'Waffenlieferungen von Pjöngjang nach Moskau im Gange seien',
  ];
  expect(
    Object.values(await painted(page))
      .flat()
      .sort(),
  ).toEqual(expected);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(bodyBefore);

  // 3. Reloaded and clicked again, everything is there and in its place.
  await popup.close().catch(() => undefined);
  await page.reload();
  expect(await painted(page)).toEqual({});
  popup = await harness.click(page);
  await waitForWords(popup, expected[0] as string);
  expect((await markedWords(popup)).sort()).toEqual(expected);
  await popup.waitForFunction(() => document.querySelectorAll('mark').length >= 2);
  await expect
    .poll(async () =>
      Object.values(await painted(page))
        .flat()
        .sort(),
    )
    .toEqual(expected);

  // 4. Markdown, CSV and JSON with sensible names; the popup says how many were written.
  await clickNamed(popup, 'Export');
  for (const format of ['markdown', 'csv', 'pressmark-json']) {
    await saveExport(popup, format);
    const found = await popup.$eval('.export-found', (list) => list.textContent);
    expect(found).toContain('2 marks');
  }
  const markdown = await harness.downloaded('.md');
  expect(markdown.name).toContain('Blinken warnt vor');
  expect(parse(markdown.text.split('---')[1] as string)).toMatchObject({
    title: EXPECTED.metadata.headline,
  });
  const csv = await harness.downloaded('.csv');
  const json = JSON.parse((await harness.downloaded('.json')).text);
  for (const words of expected) {
    expect(markdown.text).toContain(words);
    expect(csv.text).toContain(words);
  }
  expect(csv.text).toContain('Who says so?');
  expect(json.annotations).toHaveLength(2);

  // 5. The library lists the article and its marks; what is deleted comes back.
  const library = await harness.openExtensionPage('library.html');
  await library.waitForSelector('.mark-row-quote');
  const quotes = () => library.$$eval('.mark-row-quote', (all) => all.map((q) => q.textContent));
  expect((await quotes()).sort()).toEqual(expected);
  await library.focus('[role="grid"]');
  await library.keyboard.press('Delete');
  await library.waitForFunction(() => document.querySelectorAll('.mark-row-quote').length === 1);
  await expect.poll(async () => Object.values(await painted(page)).flat()).toHaveLength(1);
  await clickNamed(library, 'Undo');
  await library.waitForFunction(() => document.querySelectorAll('.mark-row-quote').length === 2);
  await library.close();
  await page.close();
});

test('what is typed survives a popup that closes on its own', async () => {
  const page = await harness.open(harness.serve('draft.html', SEED.replaceAll('094512345', '1')));
  let popup = await harness.click(page);
  await selectWords(popup, 'keine Beweise');
  await popup.keyboard.press('q');
  await popup.waitForSelector('.mark-card textarea');
  await popup.type('.mark-card textarea', 'half a thou');
  await popup.close();
  popup = await harness.click(page);
  await popup.waitForSelector('.mark-card textarea');
  expect(await popup.$eval('.mark-card textarea', (field) => field.value)).toBe('half a thou');
  await clickNamed(popup, 'Done');
  await popup.waitForFunction(() =>
    document.querySelector('footer')?.textContent?.includes('Saved'),
  );
  await popup.evaluate(() => document.querySelectorAll<HTMLElement>('.views button')[1]?.click());
  await popup.waitForFunction(() => document.body.textContent.includes('half a thou'));
  await page.close();
});
