import { expect, test } from 'vitest';
import { readArticle, UnreadablePageError } from './index.ts';
import { MAX_ELEMENTS } from './limits.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const sentence =
  'The council decided on Monday, after a long debate, that the bridge will be rebuilt next year. ';
const text = `<h1>The bridge will be rebuilt</h1><p>${sentence.repeat(3)}</p><p>Then: ${sentence.repeat(2)}</p>`;

/** Everything that a reader of the DOM may ask a node or a document for. */
const NAMES = [
  'parentNode parentElement nextSibling nextElementSibling previousSibling firstChild firstElementChild lastChild childNodes children',
  'attributes tagName localName nodeName nodeType nodeValue textContent innerHTML innerText className id style hidden dataset',
  'getAttribute hasAttribute setAttribute querySelector querySelectorAll getElementsByTagName closest matches contains',
  'ownerDocument isConnected shadowRoot getRootNode body documentElement head title URL createRange createTreeWalker cloneNode remove',
]
  .join(' ')
  .split(' ');

test('inputs and images that bear the names of the DOM do not change what is read', () => {
  const inputs = NAMES.map(
    (name) => `<input name="${name}" id="${name}"><img name="${name}">`,
  ).join('');
  const article = readArticle(parse(`<body><form>${inputs}${text}</form></body>`));
  expect(article?.blocks.map((block) => block.text.slice(0, 5))).toEqual([
    'The b',
    'The c',
    'Then:',
  ]);
});

test('200,000 elements are read', () => {
  const document = parse(`<body><article>${text}</article></body>`);
  const junk = document.createDocumentFragment();
  for (let i = 0; i < 200_000; i++) junk.append(document.createElement('span'));
  document.body.append(junk);
  expect(readArticle(document)?.text).toContain('Then:');
});

test('more elements than are read are refused with a reason', () => {
  const document = parse('<body></body>');
  const row = document.createElement('div');
  for (let i = 0; i < 999; i++) row.append(document.createElement('i'));
  for (let i = 0; i <= MAX_ELEMENTS / 1000; i++) document.body.append(row.cloneNode(true));
  expect(() => readArticle(document)).toThrow(UnreadablePageError);
});

test('5,000 nested elements are read', () => {
  const document = parse('<body></body>');
  let at: Element = document.body;
  for (let i = 0; i < 5_000; i++) at = at.appendChild(document.createElement('div'));
  at.innerHTML = text;
  expect(readArticle(document)?.text).toContain('Then:');
});

test('deeper nesting than is read is refused with a reason', () => {
  const document = parse('<body></body>');
  let at: Element = document.body;
  for (let i = 0; i < 10_100; i++) at = at.appendChild(document.createElement('div'));
  expect(() => readArticle(document)).toThrow(/too deep/);
});

test('megabytes of script and of broken JSON-LD do not matter', () => {
  const script = `<script>${'var a = "</p>";'.repeat(200_000)}</script>`;
  const data = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x${'\\"['.repeat(100_000)}</script>`;
  expect(readArticle(parse(`<head>${script}${data}</head><body>${text}</body>`))?.text).toContain(
    'Then:',
  );
});

test('markup in metadata stays text', () => {
  const article = readArticle(
    parse(
      `<head><meta name="author" content="&lt;img src=x onerror=alert(1)&gt; Jane Doe"></head><body>${text}</body>`,
    ),
  );
  expect(JSON.stringify(article?.metadata)).not.toContain('<img');
});

test('hidden copies of the text are not read', () => {
  const copy = `<p hidden>Hidden: ${sentence.repeat(3)}</p><div class="visually-hidden"><p>Unseen: ${sentence.repeat(2)}</p></div>`;
  const article = readArticle(parse(`<body><article>${text}${copy}</article></body>`));
  expect(article?.text).not.toMatch(/Hidden:|Unseen:/);
});
