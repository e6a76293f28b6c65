// Marking on pages that are not built for it.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickNamed, Harness, painted } from './harness.ts';
import { appears, clicked, drag, ends, goes, PATIENT, paintedWords } from './onPage.ts';

let harness: Harness;
let page: Page;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

const WORDS = 'Paragraph 20 of the council';
const text = Array.from(
  { length: 40 },
  (_, i) =>
    `<p>Paragraph ${i} of the council’s long report on the bridge at the harbour, which nobody expected to hold.</p>`,
).join('');
/** Paragraphs of which none is like another. */
const DISTINCT = [
  'Nobody had expected the harbour to freeze over in the middle of April, said the mayor on Monday.',
  'She added that the ferries would wait for a week, since the ice had not been measured everywhere.',
  'The chronicle of the town tells of a winter in which people walked to the island and back.',
  'Fishermen doubt the figures: one of them has kept a diary of the water for thirty years.',
  'A spokesman of the institute said that a current from the north explains most of it.',
]
  .map((words) => `<p>${words}</p>`)
  .join('');
const html = (body: string, { head = '', root = '' } = {}) =>
  `<!doctype html><html lang="en" ${root}><head><title>Report</title>${head}</head><body>${body}</body></html>`;
const article = (words = text) => `<article><h1>Report on the bridge</h1>${words}</article>`;
const marked = () => paintedWords(page);

async function mark(words: string, key: 'h' | 'q' = 'h'): Promise<void> {
  await drag(page, words);
  await appears(page);
  await page.keyboard.press(key);
  await expect.poll(marked, PATIENT).toContain(words);
  await page.keyboard.press('Escape');
  await goes(page);
}

/** The card of a mark, as a click on it opens it. */
async function card(words: string) {
  const { from, ...place } = await ends(page, words);
  await page.mouse.click(from.x + (place.to.x > from.x ? 20 : -20), from.y);
  const box = await (await appears(page))?.boundingBox();
  if (!box) throw new Error('No card');
  return { box, place };
}

test('under a sticky header a mark that is led to from the list is seen and pulses', async () => {
  page = await clicked(
    harness,
    html(`<header>News</header>${article()}`, {
      head: '<style>header { position: sticky; top: 0; height: 120px; background: #ccc; z-index: 99999 }</style>',
    }),
  );
  await mark(WORDS);
  await page.evaluate(() => scrollTo(0, 0));
  const popup = await harness.click(page);
  await popup.$$eval('.views button', (all) => (all[1] as HTMLElement).click());
  await (await popup.waitForSelector('.mark-quote'))?.click();
  const pulsed = async () =>
    Object.entries(await painted(page)).flatMap(([name, words]) =>
      name.endsWith('-pulse') ? words : [],
    );
  await expect.poll(pulsed, PATIENT).toEqual([WORDS]);
  await popup.close();
  const top = async () =>
    page.evaluate(
      (words) =>
        [...document.querySelectorAll('p')]
          .find((p) => p.textContent?.includes(words))
          ?.getBoundingClientRect().top ?? 0,
      WORDS,
    );
  await expect.poll(top, PATIENT).toBeGreaterThan(120);
  await expect.poll(top, PATIENT).toBeLessThan(800);
  await page.close();
});

test('in a container that scrolls the ends of a mark stay where its words are', async () => {
  page = await clicked(
    harness,
    html(`<div id="box" style="height:420px;overflow:auto">${article()}</div>`),
  );
  await mark(WORDS);
  const { place } = await card(WORDS);
  const less = await ends(page, 'Paragraph 20 of');
  await page.mouse.move(place.to.x, place.to.y);
  await page.mouse.down();
  await page.mouse.move(less.to.x, less.to.y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(marked, PATIENT).toEqual(['Paragraph 20 of']);
  await page.close();
});

test('on a dark page the marks and the card are dark', async () => {
  page = await clicked(
    harness,
    html(article(), { head: '<style>body { background: #111; color: #eee }</style>' }),
  );
  await mark(WORDS);
  await card(WORDS);
  expect(Object.keys(await painted(page)).join()).toContain('-dark');
  expect(await page.$eval('pressmark-adder', (host) => getComputedStyle(host).colorScheme)).toBe(
    'dark',
  );
  if (process.env.SHOT) await page.screenshot({ path: `${process.env.SHOT}-dark.png` });
  await page.close();
});

test('at 200 % zoom the card is in the viewport, not over the words', async () => {
  page = await clicked(harness, html(article()));
  await page.setViewport({ width: 400, height: 450, deviceScaleFactor: 2 });
  await mark(WORDS);
  const { box, place } = await card(WORDS);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(400);
  expect(box.y >= place.bottom || box.y + box.height <= place.top).toBe(true);
  if (process.env.SHOT) await page.screenshot({ path: `${process.env.SHOT}-zoom.png` });
  await page.close();
});

test('from right to left the ends of a mark are dragged too', async () => {
  const words = 'قال رئيس البلدية إن الميناء تجمد';
  const more =
    'وأضاف أن على الناس الابتعاد عن الجليد إلى أن تنتهي فرق الإنقاذ من عملها في المدينة.';
  page = await clicked(
    harness,
    html(
      `<article><h1>تجمد الميناء</h1><p>${words} في منتصف أبريل للمرة الأولى منذ ستين عاما.</p>${`<p>${more}</p>`.repeat(4)}</article>`,
      { root: 'dir="rtl"' },
    ),
  );
  await mark(words);
  const { place } = await card(words);
  const less = await ends(page, 'قال رئيس البلدية');
  await page.mouse.move(place.to.x, place.to.y);
  await page.mouse.down();
  await page.mouse.move(less.to.x, less.to.y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(marked, PATIENT).toEqual(['قال رئيس البلدية']);
  await page.close();
});

test('a page that keeps events to itself keeps no one from marking', async () => {
  const kept = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'keydown', 'keyup', 'copy'];
  page = await clicked(
    harness,
    html(article(), {
      head: `<script>for (const type of ${JSON.stringify(kept)}) { addEventListener(type, (event) => event.stopImmediatePropagation(), true); document.addEventListener('click', (event) => event.stopPropagation(), true); }</script>`,
    }),
  );
  await drag(page, WORDS);
  await appears(page);
  await clickNamed(page, 'Claim');
  await expect.poll(marked, PATIENT).toEqual([WORDS]);
  await page.close();
});

test('a mark is found again when the page puts its words elsewhere, or new ones in their place', async () => {
  page = await clicked(harness, html(article(DISTINCT)));
  const WORDS = 'the ferries would wait for a week';
  await mark(WORDS);
  await page.evaluate((words) => {
    const one = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(words));
    document.querySelector('article')?.prepend(one as Node);
  }, WORDS);
  await expect.poll(marked, PATIENT).toEqual([WORDS]);
  await page.evaluate(() => {
    const own = document.querySelector('article') as Element;
    own.replaceWith(own.cloneNode(true));
  });
  await expect.poll(marked, PATIENT).toEqual([WORDS]);
  await page.close();
});

test('a page that goes on to another article without loading takes its marks along, and brings them back', async () => {
  page = await clicked(
    harness,
    html(`<main>${article()}</main>`, {
      head: `<script>
        const show = (name) => { document.querySelector('h1').textContent = 'Report on ' + name; for (const p of document.querySelectorAll('p')) p.textContent = p.textContent.replace(/^\\w+/, name); };
        addEventListener('popstate', () => show(location.search ? 'Chapter' : 'Paragraph'));
      </script>`,
    }),
  );
  await mark(WORDS);
  await page.evaluate(() => {
    history.pushState(null, '', '?chapter=2');
    (window as unknown as { show?(name: string): void }).show?.('Chapter');
    for (const p of document.querySelectorAll('p'))
      p.textContent = (p.textContent ?? '').replace(/^\w+/, 'Chapter');
  });
  await expect.poll(marked, PATIENT).toEqual([]);
  // Word that it has been read as the other article comes with the first mark there.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await mark('Chapter 20 of the council', 'q');
  expect(await marked()).toEqual(['Chapter 20 of the council']);
  await page.evaluate(() => history.back());
  await expect.poll(marked, PATIENT).toEqual([WORDS]);
  await page.close();
});
