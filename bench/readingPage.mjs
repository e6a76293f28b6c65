import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';

/** Bundles the source of a module that runs in a page; its exports are on `bench`. */
export async function bundleForPage(source) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reading-'));
  const entry = path.resolve(`.bench-reading-${process.pid}.ts`);
  fs.writeFileSync(entry, source);
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        lib: { entry, formats: ['iife'], name: 'bench', fileName: () => 'page.js' },
      },
    });
    return fs.readFileSync(path.join(folder, 'page.js'), 'utf8');
  } finally {
    fs.rmSync(entry, { force: true });
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

export const openBrowser = () =>
  puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Opens a saved page at its address, with its scripts off and nothing fetched; code can be evaluated in it. */
export async function loadPage(browser, url, html) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setBypassCSP(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const answer = isPage
      ? request.respond({ contentType: 'text/html; charset=utf-8', body: html })
      : request.abort();
    answer.catch(() => {});
  });
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  await page.setJavaScriptEnabled(true);
  return page;
}
