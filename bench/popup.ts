// From the toolbar click to a readable article, beside an extension whose popup is empty, in the same run; and how
// large the scripts are. npx node bench/popup.ts [--pages 40], after a build; pages come from ../shared/data/pages.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Extension, Page } from 'puppeteer-core';
import { Harness } from '../e2e/harness.ts';
import { launch } from '../scripts/browser.ts';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '40' } } });
const DATA = '../shared/data/pages';
const BUILT = '.output/chrome-mv3';

const rows: { id: string; file: string; body?: string }[] = fs
  .readFileSync(`${DATA}/pages.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .filter((row) => (row.body?.length ?? 0) > 1500);
const step = Math.max(1, Math.floor(rows.length / Number(values.pages)));
const chosen = rows.filter((_, i) => i % step === 0).slice(0, Number(values.pages));

const html = (file: string) =>
  gunzipSync(fs.readFileSync(`${DATA}/${file}`))
    .toString('utf8')
    .replace(/<meta[^>]+http-equiv=["']?refresh[^>]*>/gi, '');

/** An extension with a popup that says one word. */
function emptyExtension(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'worker.js' },
  };
  fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  fs.writeFileSync(path.join(folder, 'worker.js'), '');
  fs.writeFileSync(path.join(folder, 'popup.html'), '<!doctype html><p class="reader">Empty</p>');
  return folder;
}

const harness = await Harness.start();
const empty = await launch({ extension: emptyExtension(), args: ['--screen-info={1600x1200}'] });
const worker = await empty.waitForTarget((target) => target.type() === 'service_worker');
const floor = (await empty.extensions()).get(new URL(worker.url()).host) as Extension;

/** Milliseconds from the click until the popup shows text to read. */
async function time(page: Page, extension: Extension): Promise<number> {
  await page.bringToFront();
  const begun = performance.now();
  await page.triggerExtensionAction(extension);
  const target = await page
    .browser()
    .waitForTarget((t) => t.url() === `chrome-extension://${extension.id}/popup.html`);
  const popup = await target.asPage();
  await popup.waitForSelector('.reader, .unreadable');
  const took = performance.now() - begun;
  await popup.close();
  return took;
}

const extra: number[] = [];
const floors: number[] = [];
for (const { id, file } of chosen) {
  const url = harness.serve(`${encodeURIComponent(id)}.html`, html(file));
  const page = await harness.open(url, { scripts: false });
  const bare = await empty.newPage();
  await bare.goto('about:blank');
  const least = await time(bare, floor);
  const ours = await time(page, harness.extension);
  floors.push(least);
  extra.push(ours - least);
  await Promise.all([page.close(), bare.close()]);
}
await Promise.all([harness.stop(), empty.close()]);

const quantile = (all: number[], q: number) =>
  Math.round(
    all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * q))] ?? 0,
  );
console.log(`${extra.length} pages; empty popup: median ${quantile(floors, 0.5)} ms`);
console.log(`more than that: median ${quantile(extra, 0.5)} ms, p95 ${quantile(extra, 0.95)} ms`);

/** KB, gzipped, of files of the extension. */
const weight = (files: Iterable<string>) =>
  [...files].reduce(
    (sum, file) => sum + gzipSync(fs.readFileSync(path.join(BUILT, file)), { level: 9 }).length,
    0,
  ) / 1000;
/** The scripts that a page's markup loads, with what they import at once, and what that imports later. */
function loadedBy(page: string, later = /$^/): Set<string> {
  const files = new Set<string>();
  const follow = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const code = fs.readFileSync(path.join(BUILT, file), 'utf8');
    for (const [, next] of code.matchAll(
      /(?:^|[;}])import\s*(?:[\w$*{},\s]+from\s*)?["'](\.[^"']+)["']/g,
    ))
      follow(path.posix.join(path.posix.dirname(file), next as string));
    for (const [, next] of code.matchAll(/import\(\s*["'`](\.[^"'`]+)["'`]/g))
      if (later.test(next as string))
        follow(path.posix.join(path.posix.dirname(file), next as string));
  };
  const markup = fs.readFileSync(path.join(BUILT, `${page}.html`), 'utf8');
  for (const [, file] of markup.matchAll(/src="\/(chunks\/[^"]+)"/g)) follow(file as string);
  return files;
}
// The database, and what shows the library, come by an import of their own, but always.
for (const [what, page, later] of [
  ['popup', 'popup', /$^/],
  ['popup with the database', 'popup', /store/],
  ['sidepanel', 'sidepanel', /$^/],
  ['library', 'library', /mountLibrary/],
] as const)
  console.log(`${what}: ${weight(loadedBy(page, later)).toFixed(1)} KB of script, gzipped`);
for (const script of ['ask', 'page', 'marking']) {
  const code = fs.readFileSync(path.join(BUILT, `${script}.js`));
  const size = gzipSync(code, { level: 9 }).length / 1000;
  console.log(`${script}: ${size.toFixed(1)} KB of script, gzipped`);
}
