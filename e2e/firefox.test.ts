import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../scripts/browser.ts';
import { Firefox } from './firefox.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const WORDS = 'China hat eine einzigartige Beziehung zu Nordkorea';
const here = findFirefox() !== undefined;

const paragraph = (text: string) => `<p>${text} ${text} ${text}</p>`;
const OTHERS: [string, string, string][] = [
  [
    'a page in plain division elements under a strict policy',
    'The ferries will wait until the ice has been measured',
    `<!doctype html><html lang="en"><head><title>Harbour freezes over</title><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body><div class="nav">Home News Sport</div><div class="main"><h1>Harbour freezes over</h1>${paragraph('The mayor said on Monday that nobody had expected the harbour to freeze in April.')}<p>The ferries will wait until the ice has been measured, she added, and people should stay off it.</p>${paragraph('The last time that the harbour froze was in the winter of 1963, as the chronicle of the town has it.')}</div></body></html>`,
  ],
  [
    'a page that is written from right to left',
    'قال رئيس البلدية إن الميناء تجمد',
    `<!doctype html><html lang="ar" dir="rtl"><head><title>الميناء</title></head><body><main><article><h1>تجمد الميناء في أبريل</h1><p>قال رئيس البلدية إن الميناء تجمد في منتصف أبريل للمرة الأولى منذ ستين عاما، وإن العبارات ستنتظر حتى يقاس سمك الجليد.</p>${paragraph('وأضاف أن على الناس الابتعاد عن الجليد إلى أن تنتهي فرق الإنقاذ من عملها في المدينة القديمة.')}</article></main></body></html>`,
  ],
];

/** Selects words in the popup's reader. */
const SELECT = `
  const [wanted] = args;
  const block = await until(() => [...document.querySelectorAll('[data-start]')].find((one) => one.textContent.includes(wanted)));
  const walker = document.createTreeWalker(block, 4);
  const text = []; while (walker.nextNode()) text.push(walker.currentNode);
  const point = (offset) => { for (const node of text) { if (offset <= node.length) return [node, offset]; offset -= node.length; } };
  const at = block.textContent.indexOf(wanted);
  content.getSelection().setBaseAndExtent(...point(at), ...point(at + wanted.length));`;

describe.skipIf(!here)(`Firefox${here ? '' : ' (not installed here)'}`, () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await Firefox.start();
  });
  afterAll(() => firefox?.stop());

  const shown = () =>
    firefox.inView<string>('popup', 'return document.querySelector("main").textContent;');
  const press = (name: string) =>
    firefox.inView(
      'popup',
      'const button = await until(() => [...document.querySelectorAll("button")].find((one) => !one.disabled && (one.ariaLabel || one.textContent).trim().startsWith(args[0]))); button.click();',
      name,
    );
  const painted = () =>
    firefox.inPage<string[]>(
      'const all = []; CSS.highlights.forEach((highlight) => highlight.forEach((range) => all.push(range.toString()))); return all;',
    );
  /** How many listeners the page's window and document have. */
  const listeners = () =>
    firefox.inView<number>(
      'tab',
      'return [content, document].flatMap((one) => [...Services.els.getListenerInfoFor(one)]).length;',
    );

  test('a page that was not clicked has nothing of the extension', async () => {
    await firefox.open(firefox.site.serve('quiet.html', OTHERS[0]?.[2] ?? ''));
    expect(await painted()).toEqual([]);
    expect(await listeners()).toBe(0);
    const declared = await firefox.inBrowser<number>(
      'return extension.policy.contentScripts.length;',
    );
    expect(declared).toBe(0);
  });

  test.each(OTHERS)('%s is read by a click', async (_, words, html) => {
    await firefox.open(firefox.site.serve(`other-${words.length}.html`, html));
    await firefox.click();
    expect(await shown()).toContain(words);
    await firefox.closePopup();
    expect(await listeners()).toBeGreaterThan(0);
  });

  test('from the click to an exported mark, found again when the page is loaded again', async () => {
    const url = firefox.site.serve('seed.html', SEED);
    await firefox.open(url);
    await firefox.click();
    expect(await shown()).toContain(WORDS);
    await firefox.inView('popup', SELECT, WORDS);
    await press('Highlight');
    await expect.poll(painted, { timeout: 10_000 }).toContain(WORDS);
    await firefox.closePopup();

    await firefox.open(url);
    expect(await painted()).toEqual([]);
    await firefox.click();
    await expect.poll(painted, { timeout: 10_000 }).toContain(WORDS);
    await press('Export');
    await press('Save file');
    expect(await firefox.downloaded('.md')).toContain(WORDS);
    await firefox.closePopup();
  });

  test('a backup goes into the downloads folder, again and again in the same file', async () => {
    await firefox.openExtensionPage('library.html#settings');
    await firefox.clickButton('Back up into the downloads folder');
    const folder = path.join(firefox.downloads, 'Pressmark');
    const files = () => (fs.existsSync(folder) ? fs.readdirSync(folder) : []);
    await expect.poll(files, { timeout: 20_000 }).toHaveLength(1);
    const [name = ''] = files();
    expect(name).toMatch(/^pressmark-backup-(mon|tue|wed|thu|fri|sat|sun)\.json$/);
    const kept = () =>
      firefox.inPage<{ last?: { fileName: string }; failure?: string }>(
        'return (await browser.storage.local.get("backup")).backup;',
      );
    await expect.poll(async () => (await kept()).last?.fileName, { timeout: 10_000 }).toBe(name);
    expect((await kept()).failure).toBeUndefined();
    expect(fs.readFileSync(path.join(folder, name), 'utf8')).toContain(WORDS);

    const before = fs.statSync(path.join(folder, name)).mtimeMs;
    await firefox.clickButton('Back up now');
    await expect
      .poll(() => fs.statSync(path.join(folder, name)).mtimeMs, { timeout: 20_000 })
      .toBeGreaterThan(before);
    expect(files()).toEqual([name]);
    // A list of downloads is for what a person fetched.
    const listed = () =>
      firefox.inPage<number>(
        'return (await browser.downloads.search({ query: ["pressmark-backup"] })).length;',
      );
    await expect.poll(listed, { timeout: 10_000 }).toBe(0);
  });

  test('the popup is as wide as it should be, and nothing in it is cut', async () => {
    await firefox.open(firefox.site.serve('size.html', SEED));
    await firefox.click();
    const { width, scroll } = await firefox.inView<{ width: number; scroll: number }>(
      'popup',
      'return { width: content.innerWidth, scroll: document.documentElement.scrollWidth };',
    );
    expect(width).toBeGreaterThan(340);
    expect(scroll).toBeLessThanOrEqual(width);
    await firefox.closePopup();
  });

  test('the sidebar opens and shows the article of the tab', async () => {
    await firefox.open(firefox.site.serve('sidebar.html', SEED));
    await firefox.click();
    await firefox.closePopup();
    await firefox.openSidebar();
    const text = await firefox.inView<string>('sidebar', 'return document.body.textContent;');
    expect(text).toContain(WORDS);
  });
});
