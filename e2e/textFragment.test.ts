import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Selector } from '../lib/anchoring/types.ts';
import { textFragmentUrl } from '../lib/formats/index.ts';
import { sampleCollection } from '../lib/formats/testing/sampleCollection.ts';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const { revisions, annotations } = sampleCollection();

/** The texts of the sample, far enough apart that a browser has to scroll. */
const page = `<!doctype html><meta charset="utf-8"><title>Texts</title>${revisions
  .flatMap(({ blocks }) => blocks)
  .map(
    ({ text }) =>
      `<p style="margin-top:1500px">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
  )
  .join('')}`;

/** A page of what marks run across, with words that stand twice. */
const article = `<!doctype html><meta charset="utf-8"><title>Marks</title>
<style>body > * { margin-top: 1500px }</style><body>
<p id="first">Die Ministerin sagte am Montag in Berlin, der Entwurf sei fertig.</p>
<p id="inline">Der <em>Rat</em> sperrt die <a href="#x">Brü\u00adcke am</a> Ha<b>fen</b> für zwei\u00a0Jahre.</p>
<p id="before">Die Opposition nannte das einen Fehler.</p>
<h2 id="heading">Was nun geschieht</h2>
<ul id="list"><li>Zuerst wird geprüft, ob Boote fahren - und wann,</li><li>danach entscheidet die Stadt.</li></ul>
<table id="table"><tbody><tr><td>Kosten 2026</td><td>4,5 Mio. &amp; mehr</td></tr></tbody></table>
<p id="twin">Die Ministerin sagte am Montag in Köln, der Entwurf sei noch lange nicht fertig, weil die Länder zuvor gehört werden müssten und das dauere, wie alle wissen, bis in den Herbst hinein.</p>
<p id="end">Am Ende <span>stand</span><br>nichts fest.</p></body>`;

/** What is marked: by the words that it begins and ends with, and the elements that they stand in. */
const marks: [what: string, from: [string, string], to: [string, string]][] = [
  ['words across inline elements', ['inline', 'sperrt'], ['inline', 'fen']],
  ['one word that a tag parts', ['inline', 'Ha'], ['inline', 'fen']],
  ['a part of a word', ['inline', 'perrt'], ['inline', 'perrt']],
  ['two paragraphs', ['inline', 'zwei'], ['before', 'nannte']],
  ['a heading and a list', ['heading', 'nun'], ['list', 'geprüft']],
  ['a hyphen and a comma', ['list', 'ob Boote'], ['list', 'wann,']],
  ['cells of a table', ['table', 'Kosten'], ['table', 'Mio.']],
  ['a sign that addresses escape', ['table', '& mehr'], ['table', '& mehr']],
  ['short words that stand twice', ['twin', 'Entwurf'], ['twin', 'Entwurf']],
  ['a long passage', ['twin', 'Ministerin'], ['twin', 'Herbst']],
  ['words before and after a line break', ['end', 'stand'], ['end', 'nichts']],
];

/** The library's `describe` as a script for a page. */
async function describeScript(): Promise<string> {
  const entry = new URL('../lib/anchoring/index.ts', import.meta.url).pathname;
  const lib = { entry, formats: ['iife' as const], name: 'Anchoring', fileName: 'anchoring' };
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib },
  });
  return ((built as Rolldown.RolldownOutput[])[0] as Rolldown.RolldownOutput).output[0].code;
}

describe.skipIf(!existsSync(chromium))('a link to a passage (skipped without Chromium)', () => {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    server = createServer(({ url }, response) =>
      response.setHeader('content-type', 'text/html').end(url === '/marks' ? article : page),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    browser = await puppeteer.launch({
      executablePath: chromium,
      headless: true,
      pipe: true,
      args,
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each(
    annotations.flatMap(({ id, target }) => {
      const [quote] = target.selectors;
      return quote?.type === 'TextQuoteSelector' ? [[id, quote] as const] : [];
    }),
  )('of annotation %s scrolls Chromium to it', async (_, quote) => {
    const { port } = server.address() as AddressInfo;
    const tab = await browser.newPage();
    const address = `http://127.0.0.1:${port}/`;
    const url = textFragmentUrl(address, {
      quote: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
    });
    await tab.goto(url);
    const found = await tab
      .waitForFunction(
        (words: string) => {
          const seen = [...document.querySelectorAll('p')].filter((paragraph) => {
            const { top, bottom } = paragraph.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          });
          return seen.some((paragraph) => paragraph.textContent?.includes(words));
        },
        { timeout: 5000 },
        quote.exact.split('\n')[0] ?? '',
      )
      .then(
        () => true,
        () => false,
      );
    await tab.close();
    expect(found, url).toBe(true);
  });

  test.each(marks)('of a mark across %s scrolls Chromium to it', async (_, from, to) => {
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/marks`;
    const tab = await browser.newPage();
    await tab.goto(address);
    await tab.evaluate(await describeScript());
    const selectors = await tab.evaluate(
      ([first, firstWords], [last, lastWords]) => {
        const point = (id: string, words: string, end: boolean): [Node, number] => {
          const walker = document.createTreeWalker(
            document.getElementById(id) as HTMLElement,
            NodeFilter.SHOW_TEXT,
          );
          for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
            const at = node.data.indexOf(words);
            if (at >= 0) return [node, end ? at + words.length : at];
          }
          throw new Error(words);
        };
        const range = document.createRange();
        range.setStart(...point(first, firstWords, false));
        range.setEnd(...point(last, lastWords, true));
        const { Anchoring } = window as unknown as {
          Anchoring: { describe: (range: Range, root: Element) => Selector[] };
        };
        return Anchoring.describe(range, document.body);
      },
      from,
      to,
    );
    const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
    const url = textFragmentUrl(address, {
      quote: quote?.exact ?? '',
      prefix: quote?.prefix,
      suffix: quote?.suffix,
    });
    await tab.goto('about:blank');
    await tab.goto(url);
    const found = await tab
      .waitForFunction(
        (id: string) => {
          const box = document.getElementById(id)?.getBoundingClientRect();
          return scrollY > 0 && box && box.bottom > 0 && box.top < innerHeight;
        },
        { timeout: 5000 },
        from[0],
      )
      .then(
        () => true,
        () => false,
      );
    await tab.close();
    expect(found, url).toBe(true);
  });
});
