/// <reference types="vite/client" />
import { describe, expect, test } from 'vitest';
import expected from '../../e2e/fixtures/seed/expected.json';
import seed from '../../e2e/fixtures/seed/page.html?raw';
import { readArticle, readLive } from './index.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('a piece that was set aside is read where it stands once a person wants it in the text', () => {
  const html = `<article><h1>The bridge will be rebuilt</h1><p>First: ${'The council decided on Monday. '.repeat(6)}</p>
    <aside class="factbox"><p>Three bridges cross the river since 1781.</p></aside>
    <p>Last: ${'The council decided on Monday. '.repeat(6)}</p></article>`;
  const [piece] = readArticle(parse(html))?.setAside ?? [];
  const live = readLive(parse(html), { restored: new Set([piece?.id ?? '']) });
  expect(live?.article.blocks.map((block) => block.text.slice(0, 5))).toEqual([
    'The b',
    'First',
    'Three',
    'Last:',
  ]);
  expect(live?.article.setAside[0]).toMatchObject({ id: piece?.id, restored: true, before: 2 });
  const { start, text } = live?.article.blocks[2] ?? { start: 0, text: '' };
  expect(live?.rangeOf({ start, end: start + text.length })?.toString()).toBe(text);
});

describe('the seed article', () => {
  const article = readArticle(parse(seed), { url: expected.metadata.canonicalUrl });

  test('gives its paragraphs word for word, and nothing else', () => {
    const paragraphs = article?.blocks.filter((block) => block.type === 'paragraph');
    expect(paragraphs?.map((block) => block.text)).toEqual(expected.paragraphs);
  });

  test('begins with the headline', () => {
    expect(article?.blocks[0]).toMatchObject({ type: 'heading', level: 1, start: 0 });
    expect(article?.blocks[0]?.text).toBe(expected.metadata.headline);
  });

  test('gives its metadata, and no author where an agency is named as one', () => {
    const { photoCredit, ...rest } = expected.metadata;
    expect(article?.metadata).toMatchObject({ ...rest, photoCredits: [photoCredit] });
  });

  test('keeps the caption once', () => {
    const captions = article?.blocks.filter((block) => block.type === 'caption');
    expect(captions).toHaveLength(1);
    expect(captions?.[0]?.text).toBe(expected.setAside[1]?.text);
  });

  test('sets labels, the copy of the caption, initials and related links aside, each with its reason', () => {
    const reasons = new Map(article?.setAside.map(({ text, reason }) => [text, reason]));
    expect(reasons.get('Werbung')).toBe('advertising');
    expect(reasons.get('lt/ans')).toBe('initials');
    expect(reasons.get('Lesen Sie auch')).toBe('related');
    expect(reasons.get(expected.setAside[1]?.text ?? '')).toBe('duplicate-caption');
  });

  test('is an article', () => {
    expect(article?.verdict.kind).toBe('article');
  });

  test('is plain data', () => {
    expect(structuredClone(article)).toEqual(article);
  });
});

test('offsets of blocks point at their text in the article', () => {
  const article = readArticle(parse(seed));
  for (const block of article?.blocks ?? []) {
    expect(article?.text.slice(block.start, block.start + block.text.length)).toBe(block.text);
  }
});

const long = 'Der Rat hat am Montag beschlossen, dass die Brücke im nächsten Jahr erneuert wird. ';
const page = (body: string, head = '') =>
  parse(
    `<html lang="de"><head><title>Die Brücke wird erneuert</title>${head}</head><body>${body}</body></html>`,
  );

test('text in an open shadow root is read where it stands', () => {
  const document = page(
    `<h1>Die Brücke wird erneuert</h1><article><p>${long.repeat(3)}</p><div id="host"></div></article>`,
  );
  const host = document.getElementById('host');
  const root = host?.attachShadow({ mode: 'open' });
  const inner = document.createElement('p');
  inner.textContent = `Im Schatten steht: ${long.repeat(2)}`;
  root?.append(inner);
  expect(readArticle(document)?.text).toContain('Im Schatten steht');
});

test('text in a same-origin frame is read where it stands', () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentDocument as Document;
  inner.body.innerHTML = `<h1>Die Brücke wird erneuert</h1><p>${long.repeat(4)}</p><p>Zweitens: ${long.repeat(3)}</p>`;
  const live = readLive(document);
  frame.remove();
  expect(live?.article.text).toContain('Zweitens:');
});

test('text split over sibling containers is read whole', () => {
  const part = (n: number) =>
    `<div class="part"><p>Teil ${n}: ${long.repeat(3)}</p><p>${n} ${long.repeat(2)}</p></div><div class="ad">Werbung</div>`;
  const article = readArticle(
    page(`<main><h1>Die Brücke wird erneuert</h1>${[1, 2, 3].map(part).join('')}</main>`),
  );
  for (const n of [1, 2, 3]) expect(article?.text).toContain(`Teil ${n}:`);
  expect(article?.text).not.toContain('Werbung');
});

test('the lead is the first paragraph though it stands outside the container', () => {
  const lead = 'Nach langem Streit ist die Sache entschieden: Die Stadt baut neu.';
  const article = readArticle(
    page(
      `<header><h1>Die Brücke wird erneuert</h1><p class="standfirst">${lead}</p></header><div class="text"><p>${long.repeat(3)}</p><p>Dann: ${long.repeat(2)}</p></div>`,
    ),
  );
  expect(article?.blocks[1]?.text).toBe(lead);
});

test('a page with no running text gives null', () => {
  expect(readArticle(page('<nav><a href="/a">A</a></nav>'))).toBeNull();
  expect(readArticle(page(''))).toBeNull();
});

test('a page of linked headings is a front page', () => {
  const cards = Array.from(
    { length: 20 },
    (_, n) =>
      `<article><h2><a href="/${n}">Meldung Nummer ${n} des Tages</a></h2><p>Kurz gesagt, das ist die Meldung ${n}.</p></article>`,
  );
  const article = readArticle(page(cards.join('')), { url: 'https://zeitung.example/' });
  expect(article?.verdict.kind).toBe('front-page');
});

test('right-to-left text is read, and its direction told', () => {
  const arabic = 'وافق المجلس يوم الاثنين على تجديد الجسر في العام المقبل، بعد نقاش طويل. ';
  const article = readArticle(
    page(`<h1>الجسر</h1><article><p>${arabic.repeat(3)}</p><p>${arabic.repeat(2)}</p></article>`),
  );
  expect(article?.metadata.direction).toBe('rtl');
  expect(article?.blocks.length).toBeGreaterThan(1);
});

const kept = (body: string) =>
  readArticle(page(`<h1>Die Brücke wird erneuert</h1><article>${body}</article>`))?.blocks.map(
    ({ type, text }) => `${type} ${text.slice(0, 30).trim()}`,
  );

test('a paragraph is kept in running text though it begins as a note to readers does', () => {
  const note =
    'Bleiben Sie auf dem Laufenden, heißt es dort seit Jahren über die Lage auf der Brücke.';
  const blocks = kept(`<p>${long.repeat(3)}</p><p>${note}</p><p>${long.repeat(3)}</p>`);
  expect(blocks).toContain('paragraph Bleiben Sie auf dem Laufenden,');
  const asked = kept(`<p>${long.repeat(3)}</p><p>${note}</p><p>Newsletter</p>`);
  expect(asked).not.toContain('paragraph Bleiben Sie auf dem Laufenden,');
});

test('paragraphs in an inline element are kept whatever part of a page it is named for', () => {
  const blocks = kept(
    `<span class="wrapper_meta_field"><p>Im Mai geht es los.</p><p>${long.repeat(3)}</p><p>${long.repeat(2)}</p></span>`,
  );
  expect(blocks).toContain('paragraph Im Mai geht es los.');
});

test('what stands below the first picture is its caption and no lead', () => {
  const blocks = kept(
    `<div class="image"><img alt=""><p>${long}</p></div><p>Erster Absatz. ${long.repeat(3)}</p><p>${long.repeat(2)}</p>`,
  );
  expect(blocks?.[1]).toMatch(/^caption Der Rat/);
  expect(blocks?.[2]).toMatch(/^paragraph Erster Absatz/);
});
