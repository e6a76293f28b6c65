import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Extension, Page } from 'puppeteer-core';
import { launch } from '../scripts/browser.ts';
import { type Site, serveSite } from './site.ts';

const EXTENSION = path.resolve('.output/chrome-mv3');

/** A page of the extension under test. */
export type ExtensionPage = Page;

/** Chromium with the built extension, a site that serves given pages, and what a person does with both. */
export class Harness {
  readonly browser: Browser;
  readonly extension: Extension;
  /** Folder that downloads go to. */
  readonly downloads: string;
  private readonly site: Site;

  private constructor(browser: Browser, extension: Extension, downloads: string, site: Site) {
    this.browser = browser;
    this.extension = extension;
    this.downloads = downloads;
    this.site = site;
  }

  static async start({
    args = [] as string[],
    env = {} as Record<string, string>,
    /** Folder of a profile that outlasts the browser; one of its own where absent. */
    profile = undefined as string | undefined,
  } = {}): Promise<Harness> {
    const isFresh = !profile || fs.readdirSync(profile).length === 0;
    // The popup is no taller than the screen has room for below the toolbar.
    const browser = await launch({
      extension: EXTENSION,
      args: ['--screen-info={1600x1200}', '--window-size=1280,1000', ...args],
      defaultViewport: null,
      ...(profile && { userDataDir: profile }),
      env: { ...process.env, ...env },
    });
    const worker = await browser.waitForTarget(
      (target) =>
        target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
    );
    const id = new URL(worker.url()).host;
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error('The extension did not load');
    if (isFresh) await closeWelcome(browser, id);
    const downloads = fs.mkdtempSync(path.join(os.tmpdir(), 'pressmark-'));
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads,
      eventsEnabled: true,
    });
    return new Harness(browser, extension, downloads, await serveSite());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.site.close();
    fs.rmSync(this.downloads, { recursive: true, force: true });
  }

  /** Ends the browser as a power cut would: without a word to it. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.browser.process()?.once('exit', resolve));
    this.browser.process()?.kill('SIGKILL');
    await ended;
    this.site.close();
  }

  /** Serves a page and gives its address. */
  serve(name: string, body: string, type?: string): string {
    return this.site.serve(name, body, type);
  }

  /** Opens an address in a new tab in front; without the page's own scripts and other hosts where `scripts` is false. */
  async open(url: string, { scripts = true } = {}): Promise<Page> {
    const page = await this.browser.newPage();
    if (!scripts) {
      await page.setRequestInterception(true);
      page.on('request', (request) =>
        new URL(request.url()).hostname === '127.0.0.1' && request.resourceType() !== 'script'
          ? request.continue()
          : request.abort(),
      );
    }
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await page.bringToFront();
    return page;
  }

  /** Clicks the real toolbar button on a page and gives the popup that opens. */
  async click(page: Page): Promise<ExtensionPage> {
    await page.bringToFront();
    await page.triggerExtensionAction(this.extension);
    const target = await this.browser.waitForTarget(
      (t) => t.url() === `chrome-extension://${this.extension.id}/popup.html`,
      { timeout: 10_000 },
    );
    const popup = await target.asPage();
    await popup.waitForSelector('.article-app[aria-busy="false"]');
    return popup;
  }

  /** Opens a page of the extension in a tab. */
  async openExtensionPage(name: string): Promise<ExtensionPage> {
    const page = await this.browser.newPage();
    await page.goto(`chrome-extension://${this.extension.id}/${name}`);
    return page;
  }

  /** The service worker, started where it sleeps. */
  async worker() {
    const target = await this.browser.waitForTarget(
      (t) => t.type() === 'service_worker' && t.url().includes(this.extension.id),
    );
    const worker = await target.worker();
    if (!worker) throw new Error('No service worker');
    return worker;
  }

  /** Waits for a file to be downloaded and gives its name and text. */
  async downloaded(extension: string): Promise<{ name: string; text: string }> {
    for (let tries = 0; tries < 100; tries++) {
      const name = fs.readdirSync(this.downloads).find((file) => file.endsWith(extension));
      if (name) {
        const file = path.join(this.downloads, name);
        return { name, text: fs.readFileSync(file, 'utf8') };
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No ${extension} was downloaded`);
  }
}

/** Closes the page that a fresh installation opens, so that it does not come to the front later. */
async function closeWelcome(browser: Browser, id: string): Promise<void> {
  const target = await browser.waitForTarget(
    (t) => t.url() === `chrome-extension://${id}/welcome.html`,
  );
  await (await target.asPage()).close();
}

/** Selects words in the popup's reader as a drag of the pointer would leave them. */
export async function selectWords(popup: ExtensionPage, words: string): Promise<void> {
  await popup.evaluate((wanted) => {
    // A press of the pointer would take the focus out of a field.
    (document.activeElement as HTMLElement | null)?.blur();
    for (const block of document.querySelectorAll('[data-start]')) {
      const at = block.textContent.indexOf(wanted);
      if (at < 0) continue;
      block.scrollIntoView({ block: 'center' });
      const point = (offset: number) => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let rest = offset;
        for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
          if (rest <= node.length) return [node, rest] as const;
          rest -= node.length;
        }
        throw new Error('Outside the block');
      };
      const [from, to] = [point(at), point(at + wanted.length)];
      document.getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1]);
      return;
    }
    throw new Error(`Not in the reader: ${wanted}`);
  }, words);
}

/** The words that each painted highlight of the page covers, by the highlight's name. */
export async function painted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        }),
      ]),
    ),
  );
}

/** Clicks the control with this name, as a person finds it. */
export async function clickNamed(page: ExtensionPage, name: string): Promise<void> {
  const control = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await control?.click();
}

/** The words that the popup's reader shows as marked, each mark once; quotations that are only offered don't count. */
export async function markedWords(popup: ExtensionPage): Promise<string[]> {
  return popup.evaluate(() => {
    const words = new Map<string, string>();
    for (const piece of document.querySelectorAll<HTMLElement>('mark:not([data-kind="offer"])')) {
      const id = piece.dataset.mark ?? '';
      words.set(id, (words.get(id) ?? '') + piece.textContent);
    }
    return [...words.values()];
  });
}

/** Waits until the popup's reader shows these words as marked. */
export async function waitForWords(popup: ExtensionPage, words: string): Promise<void> {
  await popup.waitForFunction(
    (wanted) => {
      const marked = new Map<string, string>();
      for (const piece of document.querySelectorAll<HTMLElement>('mark:not([data-kind="offer"])')) {
        const id = piece.dataset.mark ?? '';
        marked.set(id, (marked.get(id) ?? '') + piece.textContent);
      }
      return [...marked.values()].some((text) => text.includes(wanted));
    },
    {},
    words,
  );
}

/** Marks words in the popup's reader by a key (`h`, `c` or `q`), and closes the card that opens. */
export async function markWords(
  popup: ExtensionPage,
  words: string,
  key: 'h' | 'c' | 'q',
): Promise<void> {
  await selectWords(popup, words);
  await popup.keyboard.press(key);
  await waitForWords(popup, words);
  await popup.waitForSelector('.mark-card');
  await popup.keyboard.press('Escape');
  await popup.waitForFunction(() => !document.querySelector('.mark-card'));
}

/** Saves a file from the open panel of exports, in a format by its id. */
export async function saveExport(page: ExtensionPage, format: string): Promise<void> {
  const choice = await page.waitForSelector(`.format-list input[value="${format}"]`);
  await choice?.click();
  await page.waitForSelector('.export-form button.primary:not(:disabled)');
  await clickNamed(page, 'Save file');
  await page.waitForSelector('.export-report');
}
