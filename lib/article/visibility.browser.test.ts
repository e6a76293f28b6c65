import { afterEach, expect, test } from 'vitest';
import { readArticle } from './index.ts';

const sentence =
  'The council decided on Monday, after a long debate, that the bridge will be rebuilt next year. ';

/** Reads a page that is really shown, with its styles. */
async function read(body: string, style: string) {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><style>${style}</style><body>${body}</body>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  return readArticle(frame.contentDocument as Document, { url: 'https://news.example/a' });
}

afterEach(() => {
  document.body.replaceChildren();
});

const article = (inner: string) =>
  `<article><h1>The bridge will be rebuilt</h1><p>First: ${sentence.repeat(3)}</p>${inner}<p>Last: ${sentence.repeat(3)}</p></article>`;

test.each([
  ['closed overlay', '.x { display: none }'],
  ['invisible layer', '.x { visibility: hidden }'],
  ['clipped copy for screen readers', '.x { position: absolute; clip: rect(0 0 0 0) }'],
  ['copy clipped by its path', '.x { position: absolute; clip-path: inset(50%) }'],
  ['copy off the page', '.x { position: absolute; left: -9999px }'],
])('a %s that only a stylesheet hides is set aside as not shown', async (_, style) => {
  const read1 = await read(article(`<div class="x"><p>Unseen: ${sentence}</p></div>`), style);
  expect(read1?.text).toContain('Last:');
  expect(read1?.text).not.toContain('Unseen:');
  expect(read1?.setAside.find(({ text }) => text.startsWith('Unseen:'))?.reason).toBe('hidden');
});

test('what a reader can unfold stays in the text', async () => {
  const folded = `<details><summary>Why now?</summary><p>Folded: ${sentence}</p></details>`;
  expect((await read(article(folded), ''))?.text).toContain('Folded:');
});

test('a page that hides all its text until its script has run is read', async () => {
  expect((await read(article(''), 'body { visibility: hidden }'))?.text).toContain('First:');
});

test('text that is seen is kept, wherever it is placed', async () => {
  const placed = `<div class="x"><p>Seen: ${sentence}</p></div>`;
  expect((await read(article(placed), '.x { position: absolute; top: 40px }'))?.text).toContain(
    'Seen:',
  );
});
