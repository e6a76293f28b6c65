import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { everyView, fillLibrary } from './fillLibrary.ts';
import { clickNamed, type ExtensionPage, Harness } from './harness.ts';

let harness: Harness;
let page: ExtensionPage;

beforeAll(async () => {
  harness = await Harness.start();
  await fillLibrary(harness, { articles: 12, marks: 6 });
  page = await harness.openExtensionPage('library.html');
});
afterAll(() => harness.stop());

beforeEach(async () => {
  await go('marks');
  await page.evaluate(() => document.querySelector<HTMLElement>('.toolbar-order .quiet')?.click());
});

async function go(route: string) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await page.waitForSelector('.library[aria-busy="false"]');
}

const status = () => page.$eval('.toolbar-order [role="status"]', (p) => p.textContent?.trim());
const until = (words: string) =>
  page.waitForFunction((wanted) => document.body.textContent.includes(wanted), {}, words);
const search = (words: string) =>
  page.$eval(
    'input[type="search"]',
    (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    words,
  );
const stored = (id: number) =>
  page.evaluate(
    (key) =>
      new Promise<{ tagIds: string[]; deletedAt?: number; claim?: Record<string, unknown> }>(
        (resolve) => {
          const open = indexedDB.open('pressmark');
          open.onsuccess = () => {
            const get = open.result.transaction('annotations').objectStore('annotations').get(key);
            get.onsuccess = () => {
              open.result.close();
              resolve(get.result);
            };
          };
        },
      ),
    `cccccccc-0000-4000-8000-${String(id).padStart(12, '0')}`,
  );

test('a library of the version before is opened with all its marks', async () => {
  await until('72 marks');
  expect(await page.$$eval('.sidebar nav a', (all) => all.map((a) => a.textContent))).toEqual([
    'Claims 24',
    'All marks 72',
    'Articles 12',
    'Speakers 6',
    'Codebook 6',
    'Trash 0',
    'Import',
    'Settings',
    'Keys',
    'Privacy',
  ]);
});

test('a search shows its hits, and filters narrow it', async () => {
  await search('zurich');
  await page.waitForSelector('.hit');
  expect(await page.$eval('.hit', (hit) => hit.textContent)).toBe('Zürich');
  await search('status:open publisher:AFP');
  await page.waitForFunction(() => !document.querySelector('.hit'));
  const narrowed = Number.parseInt((await status()) ?? '', 10);
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(24);
  await search('no such words');
  await until('Nothing fits');
});

test('by keys alone marks are chosen, tagged, deleted, and all of it is taken back', async () => {
  await page.focus('[role="grid"]');
  const first = await page.$eval('.line[data-active]', (line) => line.textContent);
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowUp');
  expect(await page.$eval('.line[data-active]', (line) => line.textContent)).toBe(first);
  await page.keyboard.press('Space');
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await until('3 chosen');
  await page.focus('.bulk-bar input');
  await page.keyboard.type('checked twice');
  await page.keyboard.press('Enter');
  await until('Tags of 3 marks changed');
  expect((await stored(71)).tagIds.length).toBeGreaterThan(0);
  await page.focus('[role="grid"]');
  await page.keyboard.press('Delete');
  await until('3 marks deleted');
  await page.waitForFunction(() =>
    document.querySelector('.toolbar-order [role="status"]')?.textContent?.includes('69 marks'),
  );
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await until('Undone');
  await page.waitForFunction(() =>
    document.querySelector('.toolbar-order [role="status"]')?.textContent?.includes('72 marks'),
  );
  expect((await stored(71)).deletedAt).toBeUndefined();
  await page.keyboard.down('Control');
  await page.keyboard.down('Shift');
  await page.keyboard.press('z');
  await page.keyboard.up('Shift');
  await until('Done again');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await until('Undone');
  await page.waitForFunction(() =>
    document.querySelector('.toolbar-order [role="status"]')?.textContent?.includes('72 marks'),
  );
});

test('a claim is edited in its row', async () => {
  await go('claims');
  await page.focus('[role="grid"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.line input[aria-label="Claimant"]:focus');
  await page.evaluate(() => (document.activeElement as HTMLInputElement).select());
  await page.keyboard.type('Regierung der USA');
  await page.keyboard.press('Tab');
  await page.select('.line select[aria-label="Type"]', 'quantity');
  await page.select('.line select[aria-label="Status"]', 'checked');
  await page.type('.line input[aria-label="Assessment"]', 'mostly true');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await stored(70)).claim)
    .toEqual({
      claimant: 'Regierung der USA',
      type: 'quantity',
      status: 'checked',
      assessment: { label: 'mostly true', value: 4, worst: 1, best: 5 },
      sources: [],
    });
});

test('what is deleted lies in the trash, and comes back from being deleted for good', async () => {
  await page.focus('[role="grid"]');
  await page.keyboard.press('Delete');
  await until('1 mark deleted');
  await go('trash');
  await page.waitForFunction(() => document.querySelectorAll('.line').length === 1);
  await clickNamed(page, 'Empty trash …');
  await clickNamed(page, 'Delete for good');
  await until('The trash is empty');
  await clickNamed(page, 'Undo');
  await page.waitForFunction(() => document.querySelectorAll('.line').length === 1);
  await page.focus('[role="grid"]');
  await page.keyboard.press('Space');
  await clickNamed(page, 'Restore');
  await until('The trash is empty');
});

test('tags are created, renamed, nested and merged, and a name is given once', async () => {
  await go('codebook');
  await page.type('.codebook-new input', 'Arms');
  await page.keyboard.press('Enter');
  await until('Another tag has this name');
  await page.$eval('.codebook-new input', (field) => {
    field.value = '';
  });
  await page.type('.codebook-new input', 'weapons');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.tag-row-name')].some((b) => b.textContent === 'weapons'),
  );
  await clickNamed(page, 'arms');
  const weapons = await page.$$eval('.tag-row-form label.choice option', (options) =>
    options.find((option) => option.textContent === 'weapons')?.getAttribute('value'),
  );
  await page.select('.tag-row-form label.choice select', weapons as string);
  await page.waitForFunction(
    () => ![...document.querySelectorAll('.tag-row-name')].some((b) => b.textContent === 'arms'),
  );
  const rows = await page.$$eval('.tag-row', (all) => all.map((row) => row.textContent));
  expect(rows.find((row) => row?.startsWith('weapons'))).toMatch(/[1-9]\d* marks?/);
  await clickNamed(page, 'Undo');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.tag-row-name')].some((b) => b.textContent === 'arms'),
  );
});

test('an article is read from what was kept, with its marks and where its facts are from', async () => {
  await go('articles');
  await page.waitForSelector('.article-row');
  await page.click('.article-row');
  await page.waitForSelector('.article-page mark');
  expect(await page.$$eval('.article-page .block', (all) => all.length)).toBe(12);
  await until('from json-ld');
  await page.click('.article-marks button');
  await page.waitForSelector('.library-detail .context mark');
});

test('settings are kept as they are chosen, and the theme shows at once', async () => {
  await go('settings');
  await page.waitForSelector('.settings select');
  await page.select('.settings select', 'dark');
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  const kept = () =>
    page.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
  await expect.poll(kept).toMatchObject({ theme: 'dark', trashDays: 0 });
  const other = await harness.openExtensionPage('library.html#keys');
  await other.waitForSelector('dl.keys');
  expect(await other.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(26, 25, 23)',
  );
  await other.close();
  await clickNamed(page, 'Undo');
  await expect.poll(kept).toMatchObject({ theme: 'system' });
  await page.select('.settings select', 'dark');
  await expect.poll(kept).toMatchObject({ theme: 'dark' });
  // A list has the focus, which has no undo of its own.
  await page.focus('.settings select');
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await expect.poll(kept).toMatchObject({ theme: 'system' });
});

test('the keys say how the browser has them bound', async () => {
  await go('keys');
  await until('Read this page with Pressmark');
  await until('Change them in the browser');
});

test('at 360 pixels every view has its width', async () => {
  await page.setViewport({ width: 360, height: 740 });
  for (const route of ['marks', 'claims', 'articles', 'codebook', 'settings', 'keys', 'privacy']) {
    await go(route);
    const box = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      left: document.querySelector('main')?.getBoundingClientRect().left,
    }));
    expect(box, route).toEqual({ width: 360, left: 0 });
  }
  await page.click('.sidebar-menu');
  expect(await violations(page)).toEqual([]);
  await page.click('.sidebar nav a[href="#speakers"]');
  await page.waitForFunction(
    () => document.querySelector('.sidebar-menu')?.ariaExpanded === 'false',
  );
  expect(await page.$eval('.sidebar-menu', (button) => button.textContent)).toBe('Speakers');
  await page.setViewport({ width: 1100, height: 800 });
});

test.each(everyView)('%s has no violation that axe finds, light and dark', async (route) => {
  await go(route);
  await page.waitForSelector('.line, .rows li, .block, .tag-row, .page, .empty, .import');
  if (route === 'marks' || route === 'claims') {
    await page.focus('[role="grid"]');
    await page.waitForSelector('.library-detail .context');
    await page.keyboard.press('Space');
  }
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await violations(page)).toEqual([]);
  }
  await page.emulateMediaFeatures([]);
});
