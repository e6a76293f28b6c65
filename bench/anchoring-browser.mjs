// What the anchoring benchmarks share: the library as a page script, and a page of a real Chromium to run it in.
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { build } from 'vite';

const script = async (entry, name) => {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ['iife'],
        name,
        fileName: name,
      },
    },
  });
  return output[0].code;
};

/** A blank page with `Anchoring` and `Highlights` in it, and how to close its browser. */
export async function open() {
  const browser = await launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    protocolTimeout: 600_000,
  });
  const page = await browser.newPage();
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.evaluate(await script('../lib/anchoring/index.ts', 'Anchoring'));
  await page.evaluate(await script('../lib/highlights/index.ts', 'Highlights'));
  return { page, close: () => browser.close() };
}
