import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe.skipIf(!existsSync(chromium))('a link to a passage (skipped without Chromium)', () => {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    server = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end(page),
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
});
