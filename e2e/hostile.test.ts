import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  clickNamed,
  type ExtensionPage,
  Harness,
  markedWords,
  markWords,
  painted,
  selectWords,
  waitForWords,
} from './harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const SENTENCE = 'Nobody expected the harbour to freeze over in the middle of April this year.';
const TEXT = `<article><h1>Harbour freezes over</h1>${`<p>${SENTENCE} ${'The mayor said that the ferries would wait, and that people should stay off the ice until it had been measured. '.repeat(3)}</p>`.repeat(6)}</article>`;
const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Test</title>${head}</head><body>${body}</body></html>`;

const said = (popup: ExtensionPage) =>
  popup.evaluate(() => document.querySelector('main')?.textContent ?? '');

/** The popup's first answer on a page, and the milliseconds that it took. */
async function answer(name: string, body: string) {
  const page = await harness.open(harness.serve(name, body));
  const before = performance.now();
  const popup = await harness.click(page);
  return { page, popup, text: await said(popup), took: performance.now() - before };
}

test('a page without any text says what to do instead', async () => {
  const { page, text } = await answer('empty.html', html(''));
  expect(text).toMatch(/No article found.*Select the words/);
  await page.close();
});

test('words of a page that is no article can be marked all the same', async () => {
  const page = await harness.open(
    harness.serve('notes.html', html('<div>Two words</div><div>and a few more of them</div>')),
  );
  await page.evaluate(() =>
    document.getSelection()?.selectAllChildren(document.querySelectorAll('div')[1] as Node),
  );
  const popup = await harness.click(page);
  expect(await said(popup)).toContain('and a few more of them');
  await clickNamed(popup, 'Highlight');
  await expect
    .poll(() => painted(page).then((all) => Object.values(all).flat()))
    .toEqual(['and a few more of them']);
  await page.close();
});

test('a browser page says that no extension may read it', async () => {
  const page = await harness.open('chrome://version');
  const popup = await harness.click(page);
  expect(await said(popup)).toMatch(/no extension.*Open a news article/);
  await page.close();
});

test('a frame set gives a clear message', async () => {
  const { page, text } = await answer(
    'frames.html',
    '<!doctype html><html><head><title>F</title></head><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset></html>',
  );
  expect(text).toMatch(/No article found/);
  await page.close();
});

test('a page of 240,000 elements gives an answer and stays usable', async () => {
  const { page, popup, text } = await answer(
    'large.html',
    html(`${TEXT}<div>${'<i>x</i>'.repeat(240_000)}</div>`),
  );
  expect(text).toMatch(/Nobody expected|too large|does not answer/);
  expect(await page.evaluate(() => 1 + 1)).toBe(2);
  await popup.close();
  await page.evaluate(() => {
    const words = document.querySelector('p')?.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(words, 0, words, 15);
  });
  const again = await harness.click(page);
  // What a person does on a machine that is slower than the popup's patience.
  for (let tries = 0; tries < 4 && /does not answer/.test(await said(again)); tries++) {
    await clickNamed(again, 'Try again');
    await again.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  }
  expect(await said(again)).toContain('Nobody expected');
  await page.close();
}, 180_000);

test('nesting 2,000 deep gives an answer', async () => {
  const { page, text } = await answer(
    'deep.html',
    html(`${TEXT}${'<div>'.repeat(2000)}deep${'</div>'.repeat(2000)}`),
  );
  expect(text).toMatch(/Nobody expected|nested too deep/);
  expect(await page.evaluate(() => 1 + 1)).toBe(2);
  await page.close();
});

test('a form whose inputs are named like properties of nodes does not hang the reading', async () => {
  const names = [
    'parentNode',
    'nextElementSibling',
    'firstChild',
    'childNodes',
    'attributes',
    'tagName',
    'textContent',
  ];
  const form = `<form>${names.map((name) => `<input name="${name}">`).join('')}${TEXT}</form>`;
  const { page, text } = await answer('clobber.html', html(form));
  expect(text).toContain('Nobody expected');
  await page.close();
});

test('markup in the text of a page stays text in the popup', async () => {
  const trap = '&lt;img src=x onerror="document.title=1"&gt;';
  const { page, popup } = await answer(
    'trap.html',
    html(TEXT.replace('Harbour', trap).replaceAll('Nobody', trap)),
  );
  expect(await popup.$('.reader img, h1 img')).toBeNull();
  expect(await said(popup)).toContain('<img src=x');
  await page.close();
});

test('a page that navigates away while it is read gives a clear message, and harms nothing stored', async () => {
  const other = harness.serve('other.html', html(TEXT.replace('Harbour', 'River')));
  const url = harness.serve('leaving.html', html(TEXT));
  const page = await harness.open(url);
  let popup = await harness.click(page);
  await markWords(popup, SENTENCE, 'h');
  await page.evaluate((to) => location.assign(to), other);
  await page.waitForFunction(() => document.body.textContent?.includes('River'));
  await selectWords(popup, 'stay off the ice');
  await popup.keyboard.press('h');
  await popup.waitForSelector('footer .problem');
  expect(await popup.$eval('footer .problem', (p) => p.textContent)).toMatch(/page has gone/i);
  await popup.close();

  await page.goto(url);
  popup = await harness.click(page);
  await waitForWords(popup, SENTENCE);
  expect(await markedWords(popup)).toEqual([SENTENCE]);
  await page.close();
});

test('a page that is busy for good is given up after five seconds', async () => {
  const page = await harness.open(harness.serve('busy.html', html(TEXT)));
  await page.evaluate(() => {
    setTimeout(() => {
      const until = Date.now() + 12_000;
      while (Date.now() < until);
    }, 300);
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const before = Date.now();
  const popup = await harness.click(page);
  expect(await said(popup)).toMatch(/does not answer.*Nothing was lost/);
  expect(Date.now() - before).toBeLessThan(9_000);
  await page.close();
});

test('a PDF says that it is one', async () => {
  const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;
  const page = await harness.browser.newPage();
  await page.goto(harness.serve('paper.pdf', pdf, 'application/pdf')).catch(() => undefined);
  const popup = await harness.click(page);
  expect(await said(popup)).toMatch(/PDF|no extension/);
  await page.close();
});

test('the seed page is read as before after all of that', async () => {
  const { page, text } = await answer('seed.html', SEED);
  expect(text).toContain('zutiefst besorgt');
  await page.close();
});
