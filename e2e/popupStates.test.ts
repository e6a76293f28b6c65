import fs from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { clickNamed, type ExtensionPage, Harness, markedWords, selectWords } from './harness.ts';
import { ends } from './onPage.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const SENTENCE =
  'وقال الوزير إن الميناء سيبقى مغلقا حتى ينكسر الجليد، وإن العبارات لن تعود قبل نهاية الأسبوع المقبل.';
const RTL = `<!doctype html><html lang="ar" dir="rtl"><title>الميناء</title><article><h1>الميناء يتجمد بعد عاصفة شديدة</h1>${`<p>${SENTENCE}</p>`.repeat(8)}</article></html>`;

let harness: Harness;
let page: Page;
let popup: ExtensionPage;

beforeAll(async () => {
  harness = await Harness.start();
  page = await harness.open(harness.serve('states.html', SEED));
  popup = await harness.click(page);
  await popup.waitForSelector('mark[data-kind="offer"]');
});
afterAll(() => harness.stop());

test('nothing in the popup jumps while the article comes', async () => {
  const shifts = await popup.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        interface Shift {
          sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
        }
        const observer = new PerformanceObserver((list) => {
          for (const { sources } of list.getEntries() as (PerformanceEntry & Shift)[])
            for (const { node, previousRect, currentRect } of sources) {
              const name = node instanceof Element ? node.className : node?.nodeName;
              seen.push(`${name} from ${previousRect.top} to ${currentRect.top}`);
            }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(seen), 300);
      }),
  );
  expect(shifts).toEqual([]);
});

test('where a fact was read is said on demand, and what disagreed', async () => {
  expect(await popup.$('.provenance[open]')).toBeNull();
  await popup.click('.provenance summary');
  const said = await popup.$eval('.provenance', (details) => details.textContent);
  expect(said).toMatch(/from json-ld/);
  await popup.click('.provenance summary');
});

test('words are selected by the pointer, and by the keys sentence by sentence', async () => {
  const place = await ends(popup, 'keine Beweise');
  await popup.mouse.move(place.from.x, place.from.y);
  await popup.mouse.down();
  await popup.mouse.move(place.to.x, place.to.y, { steps: 5 });
  await popup.mouse.up();
  await popup.waitForSelector('.selection-bubble');
  const selected = () => popup.evaluate(() => document.getSelection()?.toString() ?? '');
  expect(await selected()).toBe('keine Beweise');
  await popup.keyboard.press('Escape');
  await popup.evaluate(() => document.getSelection()?.removeAllRanges());
  await popup.keyboard.press('ArrowDown');
  await expect.poll(selected).not.toBe('');
  const one = await selected();
  await popup.keyboard.down('Shift');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.up('Shift');
  await expect.poll(async () => (await selected()).length).toBeGreaterThan(one.length);
  await popup.keyboard.press('k');
  await popup.evaluate(() => document.getSelection()?.removeAllRanges());
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 150));
const view = async (index: number) => {
  await popup.$$eval('.views button', (all, i) => (all[i] as HTMLElement).click(), index);
  await settle();
};

/** Controls that are cut at the window's sides, or that something else lies over when they are scrolled to. */
const misplaced = () =>
  popup.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, input, select, summary, h1'),
    ];
    const wrong = controls.filter((element) => {
      if (!element.checkVisibility() || element.closest('[popover]:not(:popover-open)'))
        return false;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return left < -0.5 || right > innerWidth + 0.5 || !element.contains(hit);
    });
    const aside = document.documentElement.scrollWidth > innerWidth + 1 ? ['it scrolls aside'] : [];
    return [...wrong.map(({ tagName, textContent }) => `${tagName} ${textContent}`), ...aside];
  });

test.each([
  ['800 by 600', { width: 800, height: 600 }, 1],
  ['360 wide', { width: 360, height: 600 }, 1],
  ['200 % text', { width: 420, height: 600 }, 2],
  ['360 wide with 200 % text', { width: 360, height: 600 }, 2],
])('at %s nothing is cut and nothing overlaps, in any view', async (_, viewport, scale) => {
  // The popup is as large as its page asks to be.
  await popup.evaluate(
    ({ width, height }, zoom) => {
      const size = `width: ${width}px; height: ${height}px`;
      document.documentElement.style.cssText = `font-size: ${16 * zoom}px; ${size}`;
      document.body.style.cssText = size;
    },
    viewport,
    scale,
  );
  await popup.waitForFunction((width) => innerWidth === width, {}, viewport.width);
  for (const index of [1, 2, 3, 0]) {
    await view(index);
    expect(await misplaced(), `view ${index}`).toEqual([]);
  }
  await popup.evaluate(() => {
    document.documentElement.style.cssText = '';
    document.body.style.cssText = '';
  });
});

test('the bubble stands beside the selected words and not over them; Escape closes it and keeps them', async () => {
  await selectWords(popup, 'keine Beweise');
  await popup.waitForSelector('.floating');
  const overlap = await popup.evaluate(() => {
    const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect() as DOMRect;
    const box = document.querySelector('.floating')?.getBoundingClientRect() as DOMRect;
    return box.top < words.bottom && words.top < box.bottom;
  });
  expect(overlap).toBe(false);
  expect(await violations(popup)).toEqual([]);
  await popup.keyboard.press('Escape');
  await popup.waitForFunction(() => !document.querySelector('.floating'));
  expect(await popup.evaluate(() => document.getSelection()?.toString())).toBe('keine Beweise');
});

test('a mark is set to other words, then word by word by keys, and each step can be undone and redone', async () => {
  await popup.keyboard.press('c');
  await popup.waitForSelector('.mark-card');
  expect(await violations(popup)).toEqual([]);
  await selectWords(popup, 'für nordkoreanische Waffenlieferungen');
  await clickNamed(popup, 'Set the mark to these words');
  await expect.poll(() => markedWords(popup)).toContain('für nordkoreanische Waffenlieferungen');
  await popup.focus('.extent-buttons button');
  await popup.keyboard.down('Shift');
  await popup.keyboard.press('ArrowLeft');
  await popup.keyboard.up('Shift');
  await expect.poll(() => markedWords(popup)).toContain('für nordkoreanische');
  await popup.keyboard.press('Escape');
  await popup.waitForFunction(() => !document.querySelector('.mark-card'));
  const press = async (key: string, ...held: ('Control' | 'Shift')[]) => {
    for (const one of held) await popup.keyboard.down(one);
    await popup.keyboard.press(key as 'z');
    for (const one of held) await popup.keyboard.up(one);
  };
  await press('z', 'Control');
  await expect.poll(() => markedWords(popup)).toContain('für nordkoreanische Waffenlieferungen');
  await press('z', 'Control');
  await expect.poll(() => markedWords(popup)).toContain('keine Beweise');
  await press('Z', 'Control', 'Shift');
  await expect.poll(() => markedWords(popup)).toContain('für nordkoreanische Waffenlieferungen');
  await press('y', 'Control');
  await expect.poll(() => markedWords(popup)).toContain('für nordkoreanische');
});

test('forced colours and reduced motion leave nothing that axe finds', async () => {
  for (const feature of [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]) {
    const session = await popup.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [feature] });
    for (const index of [1, 2, 0]) {
      await view(index);
      expect(await violations(popup), feature.name).toEqual([]);
    }
    await session.send('Emulation.setEmulatedMedia', { features: [] });
  }
});

test('an article that is written from right to left is set so', async () => {
  const other = await harness.open(harness.serve('rtl.html', RTL));
  const rtl = await harness.click(other);
  expect(await rtl.$eval('.reader', (reader) => getComputedStyle(reader).direction)).toBe('rtl');
  expect(await rtl.$eval('.article-header', (h) => getComputedStyle(h).direction)).toBe('rtl');
  expect(await violations(rtl)).toEqual([]);
  await other.close();
});

test('a page without an article says so, and so does one that no extension may read', async () => {
  const other = await harness.open(
    harness.serve('empty.html', '<!doctype html><title>Nothing</title><p>Hi</p>'),
  );
  const empty = await harness.click(other);
  await empty.waitForSelector('.unreadable');
  expect(await violations(empty)).toEqual([]);
  await empty.close();
  await other.goto('chrome://version');
  const refused = await harness.click(other);
  await refused.waitForSelector('.unreadable');
  expect(await violations(refused)).toEqual([]);
  await other.close();
});
