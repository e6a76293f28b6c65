#!/usr/bin/env node
// How long the reading of hostile pages takes, and what it gives: an article, nothing, or a clear refusal.
//   node bench/reading-hostile.mjs
// Each page is loaded in a fresh tab of Chromium ($CHROMIUM or /usr/bin/chromium) with scripts off, and read once.
import { setTimeout as delay } from 'node:timers/promises';
import { bundleForPage, loadPage, openBrowser } from './readingPage.mjs';

const sentence =
  'The council decided on Monday, after a long debate, that the bridge will be rebuilt next year. ';
const text = `<h1>The bridge will be rebuilt</h1><p>${sentence.repeat(3)}</p><p>Then: ${sentence.repeat(2)}</p>`;
const rtl = 'قرر المجلس يوم الاثنين بعد نقاش طويل إعادة بناء الجسر في العام المقبل. ';
const names =
  'parentNode parentElement nextSibling nextElementSibling previousSibling firstChild lastChild childNodes children attributes tagName localName nodeName nodeType textContent innerHTML className id style getAttribute querySelector querySelectorAll getElementsByTagName closest contains ownerDocument isConnected shadowRoot body head title URL cloneNode remove checkVisibility'.split(
    ' ',
  );
const nested = (depth) => `
  let at = document.body;
  for (let i = 0; i < ${depth}; i++) at = at.appendChild(document.createElement('div'));
  at.innerHTML = ${JSON.stringify(text)};`;
const times = (piece, count) => Array(count).fill(piece).join('');

/** A tab that has not answered after this many milliseconds never will: the browser itself may not bear the page. */
const PATIENCE = 15_000;

/** What is served, and what is done to the page before it is read. */
const PAGES = [
  [
    'clobbered form',
    `<form>${names.map((n) => `<input name="${n}" id="${n}"><img name="${n}">`).join('')}${text}</form>`,
  ],
  // A shown page of 5,000 crashes the browser's own renderer; deeper documents are read in the tests, unshown.
  ['1,000 nested elements', '<p></p>', nested(1_000)],
  ['2,000 nested elements', '<p></p>', nested(2_000)],
  ['240,000 elements beside the text', `${text}${times('<span class="a b"></span>', 240_000)}`],
  [
    '240,000 elements with words',
    `${text}${times('<div class="c"><p>one word</p></div>', 120_000)}`,
  ],
  ['400,000 elements', `${text}${times('<i></i>', 400_000)}`],
  ['20 MB of inline script', `<script>${times('var a = "</p>";', 1_400_000)}</script>${text}`],
  [
    '5 MB of broken JSON-LD',
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x${times('\\"[{', 1_000_000)}</script>${text}`,
  ],
  [
    '200 invisible copies',
    `${times(`<div class="sr-only" style="display:none">${text}</div>`, 200)}${text}`,
  ],
  ['200 visible copies', times(text, 200)],
  ['right to left', `<h1>${rtl}</h1><p>${times(rtl, 20)}</p><p>${times(rtl, 20)}</p>`],
  [
    'mixed scripts',
    `<h1>${rtl} ${sentence}</h1><p>\u202e${times(`${rtl}${sentence}記者は橋を渡った。`, 20)}\u202c</p>`,
  ],
  [
    'lone surrogates and control characters',
    `<h1>A &#xD800; headline</h1><p>\u0000\u0007${times(`${sentence}\ufffd\u200b`, 20)}</p>`,
  ],
  [
    'bytes of another encoding',
    Buffer.from(
      `<h1>Br\xfccke</h1><p>${times('Die Br\xfccke wird n\xe4chstes Jahr gebaut. ', 20)}</p>`,
      'latin1',
    ),
  ],
  ['one word of 5 MB', `<h1>Long</h1><p>${times('a', 5_000_000)}</p>`],
  ['5 MB of brackets and spaces', `<h1>Long</h1><p>${times('( ', 2_500_000)}</p>`],
  [
    'a class of 1 MB on 50 elements',
    `${times(`<div class="${times('ad-x ', 200_000)}">x</div>`, 5)}${text}`,
  ],
];

const code = await bundleForPage(`
import { readArticle } from ${JSON.stringify(new URL('../lib/article/index.ts', import.meta.url).pathname)};
export function measure() {
  const start = performance.now();
  try {
    const article = readArticle(document, { url: location.href });
    return { ms: performance.now() - start, result: article ? article.text.length + ' characters' : 'no article' };
  } catch (error) {
    return { ms: performance.now() - start, result: error.message };
  }
}`);
const browser = await openBrowser();
let worst = 0;
for (const [name, body, before = ''] of PAGES) {
  const page = await loadPage(browser, 'https://news.example/a', body);
  const measured = (async () => {
    if (before) await page.evaluate(before);
    return page.evaluate(`(() => { ${code}; return bench.measure(); })()`);
  })().catch((error) => ({ ms: Number.NaN, result: error.message }));
  const { ms, result } = await Promise.race([
    measured,
    delay(PATIENCE, { ms: Number.NaN, result: 'the tab does not answer' }, { ref: false }),
  ]);
  if (!Number.isNaN(ms)) worst = Math.max(worst, ms);
  console.log(`${ms.toFixed(0).padStart(6)} ms  ${name}: ${result}`);
  page.close().catch(() => {});
}
await browser.close();
console.log(`worst: ${worst.toFixed(0)} ms`);
