// Pictures of the library: empty, filled, each of its views and what can be open in them, at three sizes; and the first page.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { everyView, fillLibrary } from '../../e2e/fillLibrary.ts';
import { type ExtensionPage, type Harness, markWords } from '../../e2e/harness.ts';
import { paint, SEED, type Shoot, still } from './shoot.ts';

const SIZES = [
  [1280, 800],
  [800, 600],
  [360, 740],
] as const;

/** Pictures the library in a theme: before there is anything in it, then with made-up articles. */
export async function pictureLibrary(harness: Harness, shoot: Shoot, theme: string): Promise<void> {
  const empty = await open(harness, theme);
  await go(empty, 'speakers');
  await shoot(empty, 'library-speakers-empty');
  await go(empty, 'marks');
  await shoot(empty, 'library-empty');
  await empty.close();
  await removeDatabase(harness);
  await fillLibrary(harness, { articles: 24, marks: 8 });
  const story = await twoVisits(harness);
  const page = await open(harness, theme);
  for (const view of everyView) {
    await go(page, view);
    if (view === 'marks' || view === 'claims') await chooseFirst(page);
    for (const [width, height] of SIZES) {
      await page.setViewport({ width, height });
      await shoot(page, `library-${view.split('/')[0]}-${width}`);
    }
  }
  await page.click('.sidebar-menu');
  await shoot(page, 'library-menu-360');
  await page.setViewport({ width: 1280, height: 800 });
  await story(page, shoot);
  await states(page, shoot);
  await go(page, 'claims');
  await paint(page, theme, true);
  await shoot(page, 'library-forced-claims');
  await paint(page, theme);
  // A window of 1280 by 800 at 200 %.
  await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
  for (const view of everyView.filter((one) => /marks|settings|article\//.test(one))) {
    await go(page, view);
    await shoot(page, `library-zoom-${view.split('/')[0]}`);
  }
  await page.close();
}

/** What can be open in the views. */
async function states(page: ExtensionPage, shoot: Shoot): Promise<void> {
  await go(page, 'marks');
  await page.click('.toolbar-row button[aria-expanded]');
  await shoot(page, 'library-filters');
  await page.click('.toolbar-row button[aria-expanded]');
  await page.type('input[type="search"]', 'zurich status:open');
  await shoot(page, 'library-search');
  await page.$eval('input[type="search"]', (field) => field.select());
  await page.type('input[type="search"]', 'no such words');
  await shoot(page, 'library-nothing-found');
  await page.click('.toolbar-order .quiet');
  for (const group of ['article', 'tag', 'speaker']) {
    await page.$$eval(
      '.toolbar-order select',
      (all, value) => {
        const select = all.at(-1) as HTMLSelectElement;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      group,
    );
    await shoot(page, `library-grouped-${group}`);
  }
  await page.$$eval('.toolbar-order select', (all) => {
    const select = all.at(-1) as HTMLSelectElement;
    select.value = 'none';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await chooseFirst(page);
  await page.keyboard.press('Space');
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await shoot(page, 'library-chosen');
  await page.setViewport({ width: 360, height: 740 });
  await shoot(page, 'library-chosen-360');
  await page.setViewport({ width: 1280, height: 800 });
  await page.focus('[role="grid"]');
  await page.keyboard.press('Delete');
  await page.waitForSelector('.notice button');
  await shoot(page, 'library-deleted');
  await go(page, 'trash');
  await page.waitForSelector('.line');
  await shoot(page, 'library-trash');
  await page.click('.view-note button');
  await shoot(page, 'library-trash-question');
  await page.click('dialog[open] .dialog-actions button');
  await go(page, 'claims');
  await chooseFirst(page);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.line select');
  await shoot(page, 'library-claims-edited');
  await page.keyboard.press('Escape');
  await go(page, 'codebook');
  await page.click('.tag-row-name');
  await shoot(page, 'library-codebook-tag');
  await go(page, 'marks');
  await page.click('.toolbar-row > div button, .toolbar-row > button:last-of-type');
  await shoot(page, 'library-export');
  await page.keyboard.press('Escape');
  await go(page, 'import');
  const file = path.join(os.tmpdir(), `pressmark-pictures-${process.pid}.json`);
  fs.writeFileSync(file, hypothesisFile());
  const input = await page.$('.import input[type="file"]');
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
  await still();
  await still();
  await shoot(page, 'library-import-preview');
  fs.writeFileSync(
    file,
    'Quote;Source;Remark\n"Words of the council";https://news.example/0;"why"\n',
  );
  fs.renameSync(file, file.replace('.json', '.csv'));
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(
    file.replace('.json', '.csv'),
  );
  await still();
  await still();
  await shoot(page, 'library-import-columns');
  fs.rmSync(file.replace('.json', '.csv'));
}

const hypothesisFile = () =>
  JSON.stringify(
    Array.from({ length: 3 }, (_, i) => ({
      id: `sample${i}`,
      created: '2025-03-01T10:00:00Z',
      updated: '2025-03-01T10:00:00Z',
      uri: 'https://news.example/elsewhere',
      document: { title: ['Harbour freezes over'] },
      tags: ['arms'],
      text: 'Compare with the briefing',
      target: [
        {
          source: 'https://news.example/elsewhere',
          selector: [
            { type: 'TextQuoteSelector', exact: `words number ${i}`, prefix: '', suffix: '' },
          ],
        },
      ],
    })),
  );

/** Visits an article before and after it was rewritten; gives what pictures its two texts. */
async function twoVisits(harness: Harness) {
  const page = await harness.open(harness.serve('story.html', SEED));
  const first = await harness.click(page);
  await markWords(first, 'China hat eine einzigartige Beziehung zu Nordkorea', 'q');
  await first.close();
  harness.serve(
    'story.html',
    SEED.replaceAll('eine einzigartige Beziehung', 'eine besondere Beziehung'),
  );
  await page.reload();
  const second = await harness.click(page);
  await second.$$eval('.views button', (all) => (all[1] as HTMLElement).click());
  await second.waitForSelector('.mark-list del');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await second.close();
  await page.close();
  return async (library: ExtensionPage, shoot: Shoot) => {
    await go(library, 'marks');
    await library.type('input[type="search"]', 'state:changed');
    await library.focus('[role="grid"]');
    await library.waitForSelector('.found del');
    await shoot(library, 'library-changed');
    const article = await library.$eval('.detail-source a', (a) => a.getAttribute('href') ?? '');
    await library.click('.toolbar-order .quiet');
    await go(library, article.slice(1));
    await library.waitForSelector('.article-texts select');
    await library.evaluate(() => {
      const select = [...document.querySelectorAll('select')].at(-1) as HTMLSelectElement;
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await library.waitForSelector('.revision-changes del');
    await shoot(library, 'library-revisions');
  };
}

/** What is made up is filled into a library that nobody has opened yet. */
async function removeDatabase(harness: Harness): Promise<void> {
  const page = await harness.openExtensionPage('icon/16.png');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('pressmark').onsuccess = resolve;
      }),
  );
  await page.close();
}

async function open(harness: Harness, theme: string): Promise<ExtensionPage> {
  const page = await harness.openExtensionPage('library.html');
  await paint(page, theme);
  await page.setViewport({ width: 1280, height: 800 });
  return page;
}

async function go(page: ExtensionPage, view: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, view);
  await page.waitForSelector('.library[aria-busy="false"]');
  await still();
}

/** Makes the first annotation the active one. */
async function chooseFirst(page: ExtensionPage): Promise<void> {
  await page.focus('[role="grid"]');
  await page.keyboard.press('Home');
  await page.waitForSelector('.library-detail .context');
}

/** Pictures the page that a fresh installation opens. */
export async function pictureWelcome(harness: Harness, shoot: Shoot, theme: string): Promise<void> {
  const page = await harness.openExtensionPage('welcome.html');
  await paint(page, theme);
  await page.waitForSelector('.trial mark');
  for (const [width, height] of SIZES) {
    await page.setViewport({ width, height });
    await shoot(page, `welcome-${width}`, { fullPage: true });
  }
  await page.close();
}
