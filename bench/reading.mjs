#!/usr/bin/env node
// Counts how much of the text that is read stands exactly where its range on the live page says, and how long reading
// takes beside Readability on the same pages in the same run.
//   node bench/reading.mjs --data ../shared/data/pages [--limit N]
// Pages are loaded in Chromium ($CHROMIUM or /usr/bin/chromium) with scripts off and nothing fetched.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { bundleForPage, loadPage, openBrowser } from './readingPage.mjs';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, limit: { type: 'string' } },
});
if (!options.data) throw new Error('Say where the pages are: --data DIR');

const MEASURE = `
import { Readability } from '@mozilla/readability';
import { readArticle, readLive } from ${JSON.stringify(path.resolve('lib/article/index.ts'))};
const bare = (text) => text.replace(/[\\s\\u00ad\\u200b\\u2060\\ufeff]/g, '');
const timed = (run) => { const start = performance.now(); run(); return performance.now() - start; };
export function measure(oursFirst) {
  const ours = () => timed(() => readArticle(document, { url: location.href }));
  const peer = () => timed(() => new Readability(document.cloneNode(true), { serializer: (node) => node }).parse());
  const first = oursFirst ? ours() : peer();
  const second = oursFirst ? peer() : ours();
  const live = readLive(document, { url: location.href });
  let all = 0;
  let exact = 0;
  for (const { start, text } of live?.article.blocks ?? []) {
    all += text.length;
    const range = live.rangeOf({ start, end: start + text.length });
    if (range && bare(range.toString()) === bare(text)) exact += text.length;
  }
  return { ours: oursFirst ? first : second, peer: oursFirst ? second : first, all, exact };
}`;

const code = await bundleForPage(MEASURE);

const rows = fs
  .readFileSync(path.join(options.data, 'pages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .slice(0, Number(options.limit ?? Number.POSITIVE_INFINITY));

const browser = await openBrowser();
const results = [];
for (const [index, row] of rows.entries()) {
  const html = gunzipSync(fs.readFileSync(path.join(options.data, row.file)))
    .toString('utf8')
    .replace(/<meta[^>]+http-equiv=["']?refresh[^>]*>/gi, '');
  let page;
  try {
    page = await loadPage(browser, row.url, html);
    results.push(
      await page.evaluate(`(() => { ${code}; return bench.measure(${index % 2 === 0}); })()`),
    );
  } catch (error) {
    console.error(row.id, String(error.message).slice(0, 200));
  }
  await page?.close().catch(() => {});
}
await browser.close();

const quantile = (list, share) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const ours = results.map((result) => result.ours);
const peer = results.map((result) => result.peer);
console.log(`${results.length} of ${rows.length} pages`);
console.log(
  `exact place: ${((100 * sum('exact')) / sum('all')).toFixed(3)} % of ${sum('all')} characters`,
);
for (const [name, share] of [
  ['median', 0.5],
  ['p95', 0.95],
]) {
  const a = quantile(ours, share);
  const b = quantile(peer, share);
  console.log(
    `${name}: ${a.toFixed(1)} ms, Readability ${b.toFixed(1)} ms: ${(a / b).toFixed(2)} times`,
  );
}
