// What a person does in the library beyond finding: a claim in full, the codebook, order and groups, reading offline.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillLibrary } from './fillLibrary.ts';
import { clickNamed, type ExtensionPage, Harness } from './harness.ts';

let harness: Harness;
let page: ExtensionPage;

beforeAll(async () => {
  harness = await Harness.start();
  await fillLibrary(harness, { articles: 6, marks: 6 });
  page = await harness.openExtensionPage('library.html');
  await page.waitForSelector('.library[aria-busy="false"]');
});
afterAll(() => harness.stop());

async function go(route: string) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await page.waitForSelector('.library[aria-busy="false"]');
}

const until = (words: string) =>
  page.waitForFunction((wanted) => document.body.textContent.includes(wanted), {}, words);

/** A row of the database, by the table and the key. */
const stored = (table: string, key: string) =>
  page.evaluate(
    (name, id) =>
      new Promise<Record<string, unknown>>((resolve) => {
        const open = indexedDB.open('pressmark');
        open.onsuccess = () => {
          const get = open.result.transaction(name).objectStore(name).get(id);
          get.onsuccess = () => {
            open.result.close();
            resolve(get.result);
          };
        };
      }),
    table,
    key,
  );
const annotation = (n: number) =>
  stored('annotations', `cccccccc-0000-4000-8000-${String(n).padStart(12, '0')}`);
const tag = (n: number) => stored('tags', `dddddddd-0000-4000-8000-${String(n).padStart(12, '0')}`);

/** Types into a field of the details, in place of what is there, and leaves it. */
async function fill(label: string, words: string): Promise<void> {
  const field = await page.waitForSelector(
    `.library-detail :is(input, textarea)[aria-label="${label}"]`,
  );
  await field?.evaluate((element) => (element as HTMLInputElement).select());
  await field?.type(words);
  await field?.evaluate((element) => (element as HTMLElement).blur());
}

const undo = async () => {
  await page.focus('[role="grid"]');
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
};

const choose = (index: number, value: string) =>
  page.$$eval(
    '.toolbar-order select',
    (all, at, chosen) => {
      const select = all[at] as HTMLSelectElement;
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    index,
    value,
  );

test('the cells of the claims stand below the names of their columns', async () => {
  await page.setViewport({ width: 1600, height: 900 });
  await go('claims');
  await page.waitForSelector('.line [role="gridcell"]');
  const lefts = (row: string) =>
    page.$eval(row, ({ children }) =>
      [...children].slice(1).map((cell) => Math.round(cell.getBoundingClientRect().left)),
    );
  const heads = await lefts('.grid-head');
  expect(new Set(heads).size).toBe(7);
  expect(await lefts('[role="rowgroup"] .line')).toEqual(heads);
  await page.setViewport({ width: 1280, height: 800 });
});

test('everything can be said of a claim, nothing has to be, and it is taken back step by step', async () => {
  await go('claims');
  await page.focus('[role="grid"]');
  await page.waitForSelector('.library-detail .claim-form');
  const before = (await annotation(34)).claim;
  await fill('What is claimed', 'A million shells were delivered');
  await fill('Why', 'The numbers are public');
  await fill('Add a link …', 'javascript:alert(1)');
  await until('A link begins with');
  await fill('Add a link …', 'https://news.example/source');
  await fill('Notes', 'Ask the ministry');
  await page.click('.claim-form fieldset input[type="radio"]');
  await expect
    .poll(async () => (await annotation(34)).claim)
    .toMatchObject({
      statement: 'A million shells were delivered',
      checkable: true,
      checkableReason: 'The numbers are public',
      sources: [{ url: 'https://news.example/source' }],
      notes: 'Ask the ministry',
    });
  await page.waitForFunction(() =>
    document.querySelector('[role="rowgroup"] .line')?.textContent?.includes('A million shells'),
  );
  for (let step = 0; step < 5; step++) {
    await undo();
    await until('Undone');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await expect.poll(async () => (await annotation(34)).claim).toEqual(before);
});

test('a tag is renamed, described, nested, recoloured and deleted, and each of it comes back', async () => {
  await go('codebook');
  const opener = (name: string) =>
    page.$$eval(
      '.tag-row-name',
      (all, wanted) =>
        (all.find((one) => one.textContent === wanted) as HTMLElement | undefined)?.click(),
      name,
    );
  await opener('climate');
  await page.waitForSelector('.tag-row-form');
  await page.$eval('.tag-row-form input', (field) => field.select());
  await page.type('.tag-row-form input', 'climate policy');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await tag(4)).name).toBe('climate policy');
  await page.type('.tag-row-form textarea', 'What is decided about the climate');
  await page.$eval('.tag-row-form textarea', (field) => field.blur());
  await expect
    .poll(async () => (await tag(4)).description)
    .toBe('What is decided about the climate');
  await page.select('.tag-row-form label:not(.choice) select', String((await tag(5)).id));
  await expect.poll(async () => (await tag(4)).parentId).toBe((await tag(5)).id);
  await page.click('.tag-row-form .color-choice button[aria-label="Red"]');
  await expect.poll(async () => (await tag(4)).color).toBe('red');
  await clickNamed(page, 'Delete');
  await expect.poll(async () => (await tag(4)).deletedAt !== undefined).toBe(true);
  for (const [field, value] of [
    ['deletedAt', undefined],
    ['color', 'purple'],
    ['parentId', undefined],
    ['description', undefined],
    ['name', 'climate'],
  ] as const) {
    await clickNamed(page, 'Undo');
    await expect.poll(async () => (await tag(4))[field]).toBe(value);
  }
});

test('the codebook is saved as a file and read from one', async () => {
  await go('codebook');
  await clickNamed(page, 'Export codebook');
  await page.waitForSelector('.format-list');
  await page.click('.format-list input[value="pressmark-json"]');
  await page.waitForSelector('.export-form button.primary:not(:disabled)');
  await clickNamed(page, 'Save file');
  await page.waitForSelector('.export-report');
  const { text } = await harness.downloaded('.json');
  expect(JSON.parse(text).tags).toHaveLength(6);
  await page.keyboard.press('Escape');
  const fs = await import('node:fs');
  const file = `${harness.downloads}/other.json`;
  fs.writeFileSync(
    file,
    text.replaceAll('"economy"', '"harbour"').replaceAll('dddddddd-', 'eeeeeeee-'),
  );
  const input = await page.$('.codebook-import input');
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.tag-row-name')].some((one) => one.textContent === 'harbour'),
  );
  await clickNamed(page, 'Undo');
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll('.tag-row-name')].some((one) => one.textContent === 'harbour'),
  );
});

test('marks are put in another order, and in groups with their numbers', async () => {
  await go('marks');
  const first = () => page.$eval('[role="rowgroup"] .line', (line) => line.textContent);
  const newest = await first();
  await choose(0, 'oldest');
  await expect.poll(first).not.toBe(newest);
  await choose(0, 'newest');
  await expect.poll(first).toBe(newest);
  for (const [group, heading] of [
    ['article', /6 marks$/],
    ['speaker', /\d+ marks?$/],
    ['tag', /\d+ marks?$/],
  ] as const) {
    await choose(1, group);
    await page.waitForSelector('.group-line');
    expect(await page.$eval('.group-line', (line) => line.textContent)).toMatch(heading);
  }
  await choose(1, 'none');
});

test('an article is read without a network, with its marks', async () => {
  await page.setOfflineMode(true);
  await go('article/aaaaaaaa-0000-4000-8000-000000000001');
  await page.waitForSelector('.article-page mark');
  expect(await page.$$eval('.article-page .block', (all) => all.length)).toBe(12);
  await page.setOfflineMode(false);
});
