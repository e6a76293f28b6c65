// What a finger does. The handles by which it selects are the browser's own and not there without a screen: what they
// leave is a selection of which no event but `selectionchange` tells, and a script leaves the same.
import fs from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionPage, Harness, selectWords, waitForWords } from './harness.ts';
import { appears, clicked, ends, goes, PATIENT, paintedWords, said } from './onPage.ts';

const SEED = fs.readFileSync('e2e/fixtures/seed/page.html', 'utf8');
const WORDS = 'China hat eine einzigartige Beziehung zu Nordkorea';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

async function withTouch(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
}

/** Touches words, and selects them. */
async function touchAndSelect(page: Page, words: string): Promise<void> {
  const { from } = await ends(page, words);
  await page.touchscreen.tap(from.x + 4, from.y);
  await select(page, words);
}

const select = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text) {
      const at = node.data.indexOf(wanted);
      if (at >= 0 && node.parentElement?.checkVisibility())
        document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);

/** Taps the control with this name. */
async function tapNamed(page: ExtensionPage, name: string): Promise<void> {
  const control = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await control?.tap();
}

const place = (page: Page) =>
  page.$eval('pressmark-adder', (host) => {
    const { left, top } = host.getBoundingClientRect();
    return { left, top };
  });

test('on a page a finger selects, widens the selection, marks, opens the card and moves an end', async () => {
  const page = await clicked(harness, SEED);
  await withTouch(page);
  await touchAndSelect(page, 'einzigartige');
  await appears(page);
  const first = await place(page);
  await select(page, WORDS);
  await expect.poll(() => place(page), PATIENT).not.toEqual(first);
  await tapNamed(page, 'Claim');
  await expect.poll(() => paintedWords(page), PATIENT).toEqual([WORDS]);
  await page.touchscreen.tap(5, 5);
  await goes(page);
  const all = await ends(page, WORDS);
  await page.touchscreen.tap(all.from.x + 20, all.from.y);
  await appears(page);
  const less = await ends(page, 'China hat eine einzigartige Beziehung');
  const finger = await page.touchscreen.touchStart(all.to.x, all.to.y);
  await finger.move((all.to.x + less.to.x) / 2, less.to.y);
  await finger.move(less.to.x, less.to.y);
  await finger.end();
  await expect
    .poll(() => paintedWords(page), PATIENT)
    .toEqual(['China hat eine einzigartige Beziehung']);
  await expect.poll(() => said(page), PATIENT).toContain('Saved');
  await page.close();
});

test('in the popup a finger selects, marks, and opens the card of a mark', async () => {
  const page = await harness.open(harness.serve('touch.html', SEED));
  const popup = await harness.click(page);
  await withTouch(popup);
  const { from } = await ends(popup, 'einzigartige');
  await popup.touchscreen.tap(from.x + 4, from.y);
  await selectWords(popup, WORDS);
  const claim = await popup.waitForSelector('.selection-bubble button[data-kind="claim"]');
  await claim?.tap();
  await waitForWords(popup, WORDS);
  await popup.waitForSelector('.mark-card');
  await tapNamed(popup, 'Done');
  await popup.waitForFunction(() => !document.querySelector('.mark-card'));
  const mark = await popup.waitForSelector('mark[data-kind="claim"]');
  await mark?.tap();
  await popup.waitForSelector('.mark-card');
  const small = await popup.$$eval('button, input, select, summary, textarea', (all) =>
    all
      .filter((control) => control.checkVisibility())
      .map((control) => ({ name: control.textContent, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
      .map(({ name, box }) => `${name} ${box.width} by ${box.height}`),
  );
  expect(small).toEqual([]);
  await popup.close();
});
