// What a page whose process was taken over gets out of the extension.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Harness, painted } from './harness.ts';
import { appears, drag, PATIENT, paintedWords } from './onPage.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

const SENTENCE = 'Nobody expected the harbour to freeze over in the middle of April.';
const html = (head = '') =>
  `<!doctype html><html lang="en"><head><title>Harbour</title>${head}</head><body><article><h1>Harbour freezes over</h1>${`<p>${SENTENCE} The mayor said that the ferries would wait, and that people should stay off the ice.</p>`.repeat(5)}</article></body></html>`;

/** A page that was clicked, with the first sentence marked on it. */
async function withMark(url: string, key: 'h' | 'c'): Promise<Page> {
  const page = await harness.open(url);
  await (await harness.click(page)).close();
  await page.bringToFront();
  await drag(page, SENTENCE);
  await appears(page);
  await page.keyboard.press(key);
  await expect.poll(() => paintedWords(page), PATIENT).toEqual([SENTENCE]);
  return page;
}

/** What is listened to, and what a script that stands where the session does can send. */
async function insidePage(page: Page) {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  return {
    worlds,
    async ask(message: object): Promise<{ ok: boolean; value?: unknown } | null> {
      const { result } = await session.send('Runtime.evaluate', {
        contextId: worlds.at(-1) as number,
        expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.value ?? null;
    },
  };
}

const key = (url: string) => url.replace('http:', 'https:');

test('it is told of the article that the click read it as, and of no other site’s', async () => {
  const here = harness.serve('marked.html', html());
  const first = await withMark(here, 'h');
  const own = await insidePage(first);
  const told = await own.ask({ type: 'marks', url: key(here) });
  expect(told).toMatchObject({ ok: true, value: [{ kind: 'highlight' }] });
  const [{ id }] = (told as { value: [{ id: string }] }).value;
  // Neither a comment nor a tag comes along.
  expect(Object.keys((told as { value: [object] }).value[0]).sort()).toEqual([
    'id',
    'kind',
    'selectors',
  ]);

  const elsewhere = harness.serve('other.html', html()).replace('127.0.0.1', 'localhost');
  const second = await harness.open(elsewhere);
  await (await harness.click(second)).close();
  const other = await insidePage(second);
  expect(await other.ask({ type: 'marks', url: key(elsewhere) })).toEqual({ ok: true, value: [] });
  for (const message of [
    { type: 'marks', url: key(here) },
    { type: 'remove', url: key(here), id },
    { type: 'recolor', url: key(here), id, color: 'red' },
    { type: 'takeBack', url: key(here), id, at: 1 },
  ])
    expect(await other.ask(message), message.type).toMatchObject({ ok: false });
  // A mark of another article is not its own by saying so.
  expect(await other.ask({ type: 'remove', url: key(elsewhere), id })).toMatchObject({
    value: { problem: 'gone' },
  });
  expect(await own.ask({ type: 'marks', url: key(here) })).toMatchObject({ value: [{ id }] });
  await first.close();
  await second.close();
});

test('an article of another site, which the click read it as, stays its own when the worker was stopped', async () => {
  const canonical = 'https://agency.example/harbour';
  const page = await withMark(
    harness.serve('copy.html', html(`<link rel="canonical" href="${canonical}">`)),
    'c',
  );
  const inside = await insidePage(page);
  await (await harness.worker()).close();
  expect(await inside.ask({ type: 'marks', url: canonical })).toMatchObject({
    value: [{ kind: 'claim' }],
  });
  expect(await inside.ask({ type: 'marks', url: 'https://agency.example/else' })).toMatchObject({
    ok: false,
  });
  expect(Object.keys(await painted(page)).join()).toContain('claim');
  await page.close();
});

test('a page that was not clicked has nothing to ask with, wakes nothing and hears of nothing', async () => {
  await (await harness.worker()).close();
  const page = await harness.open(
    harness.serve(
      'unclicked.html',
      html(
        '<script>window.heard = []; addEventListener("message", (e) => heard.push(e.data));</script>',
      ),
    ),
  );
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const { worlds } = await insidePage(page);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const scriptTime = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(
      ({ name }) => name === 'ScriptDuration',
    )?.value;
  const before = await scriptTime();
  await new Promise((resolve) => setTimeout(resolve, 500));
  // Not a moment of a processor, neither in the page nor anywhere else: the worker sleeps.
  expect(await scriptTime()).toBe(before);
  expect(worlds).toEqual([]);
  expect(requests).toEqual([]);
  expect(harness.browser.targets().filter((t) => t.type() === 'service_worker')).toEqual([]);

  // Even the click tells the page's own scripts nothing.
  const markup = await page.evaluate(() => document.documentElement.outerHTML);
  await (await harness.click(page)).close();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(markup);
  expect(requests).toEqual([]);
  await page.close();
});
