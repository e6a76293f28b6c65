/// <reference types="vite/client" />
import { afterEach, expect, test } from 'vitest';
import seed from '../../e2e/fixtures/seed/page.html?raw';
import { collapse } from './dom.ts';
import { readLive } from './index.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const words = (text: string) => collapse(text).replace(/\s/g, '');

const pages = import.meta.glob('../../../shared/data/pages/html/*0.html.gz', {
  query: '?url',
  import: 'default',
  eager: true,
}) as Record<string, string>;
const sample = Object.values(pages);

async function load(url: string): Promise<Document> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  if (bytes[0] !== 0x1f) return parse(new TextDecoder().decode(bytes));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return parse(await new Response(stream).text());
}

function expectExact(document: Document): number {
  const live = readLive(document);
  if (!live) return 0;
  for (const block of live.article.blocks) {
    const span = { start: block.start, end: block.start + block.text.length };
    const range = live.rangeOf(span);
    if (!range) continue;
    expect(words(range.toString())).toBe(words(block.text));
    expect(live.spanOf(range)).toEqual(span);
  }
  return live.article.blocks.length;
}

afterEach(() => {
  document.body.replaceChildren();
});

test('every block of the seed article stands on the page where its range says', () => {
  expect(expectExact(parse(seed))).toBeGreaterThan(7);
});

test.skipIf(sample.length === 0)(
  `every block of ${sample.length} real pages stands where its range says (skipped without the shared pages)`,
  async () => {
    let blocks = 0;
    for (const url of sample) blocks += expectExact(await load(url));
    expect(blocks).toBeGreaterThan(sample.length);
  },
  60_000,
);

const html = `<h1>Ein Titel</h1><article><p>Der <b>erste</b>   Absatz&shy;text steht hier, und er ist lang genug, um einer zu sein, sagte sie am Montag.</p>
<p class="ad">Werbung</p><p>Der zweite Absatz<br>steht darunter, und auch er ist lang genug, um als Text des Artikels zu gelten.</p></article>`;

function live() {
  document.body.innerHTML = html;
  const reading = readLive(document);
  if (!reading) throw new Error('nothing was read');
  const of = (text: string) => {
    const start = reading.article.text.indexOf(text);
    return { start, end: start + text.length };
  };
  return { ...reading, of };
}

test('a span within a block gives the words on the page, across elements and white space', () => {
  const { rangeOf, of } = live();
  expect(collapse(rangeOf(of('Der erste Absatztext'))?.toString() ?? '')).toBe(
    'Der erste Absatztext',
  );
  expect(rangeOf(of('Absatz steht'))?.toString()).toBe('Absatzsteht');
});

test('a range that begins outside the article gives the part inside', () => {
  const { article, spanOf } = live();
  const range = document.createRange();
  range.selectNodeContents(document.body);
  expect(spanOf(range)).toEqual({ start: 0, end: article.text.length });
});

test('a range in text that was set aside gives null', () => {
  const { spanOf } = live();
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('.ad') as Element);
  expect(spanOf(range)).toBeNull();
});

test('a span whose nodes left the page gives null, others keep their place', () => {
  const { rangeOf, of } = live();
  document.querySelector('article p')?.remove();
  expect(rangeOf(of('Der erste'))).toBeNull();
  expect(rangeOf(of('Der zweite Absatz'))?.toString()).toBe('Der zweite Absatz');
});

test('a range that ends between elements gives the text before its end', () => {
  const { spanOf, of, article } = live();
  const range = document.createRange();
  range.setStart(document.querySelector('article') as Element, 0);
  range.setEnd(document.querySelector('article') as Element, 1);
  const span = spanOf(range);
  expect(span?.start).toBe(of('Der erste').start);
  expect(article.text.slice(span?.start, span?.end)).toContain('am Montag.');
  expect(article.text.slice(span?.start, span?.end)).not.toContain('zweite');
});
