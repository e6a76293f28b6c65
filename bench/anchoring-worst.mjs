// Pages and quotes that are as bad as they can be: node bench/anchoring-worst.mjs
// Each line: 1,000 quotes on one page, in milliseconds; asked is less than 2,000.
import { open } from './anchoring-browser.mjs';

const { page, close } = await open();
const rows = await page.evaluate(() => {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  const words = (count) =>
    Array.from({ length: count }, () => Math.floor(random() * 4e6 + 1000).toString(36)).join(' ');
  const quotesOf = (text, length, mutate = (s) => s) =>
    Array.from({ length: 1000 }, () => {
      const at = Math.floor(random() * Math.max(1, text.length - length));
      return [
        {
          type: 'TextQuoteSelector',
          exact: mutate(text.slice(at, at + length)),
          prefix: text.slice(Math.max(0, at - 32), at),
          suffix: text.slice(at + length, at + length + 32),
        },
        { type: 'TextPositionSelector', start: at + 40, end: at + 40 + length },
      ];
    });
  const typo = (s) => `${s.slice(0, s.length >> 1)}ß${s.slice((s.length >> 1) + 1)}`;
  const results = [];
  const run = (name, html, targets) => {
    document.body.innerHTML = html;
    void document.body.offsetHeight;
    const start = performance.now();
    const anchors = window.Anchoring.anchorAll(document.body, targets);
    const ms = Math.round(performance.now() - start);
    const states = {};
    for (const { state } of anchors) states[state] = (states[state] ?? 0) + 1;
    results.push({ name, ms, ...states });
  };
  const megabyte = words(180_000).slice(0, 1_000_000);
  const repeated = 'Anzeige weiter '.repeat(50_000);
  const letter = 'a'.repeat(500_000);
  run('100,000 occurrences', `<p>${'Ja. '.repeat(100_000)}</p>`, quotesOf('Ja. '.repeat(1000), 3));
  run('100,000 occurrences, edited', `<p>${repeated}</p>`, quotesOf(repeated, 60, typo));
  run('one repeated letter', `<p>${letter}</p>`, quotesOf(letter, 100));
  run('one repeated letter, edited', `<p>${letter}</p>`, quotesOf(letter, 100, typo));
  run('text node of 1 MB', `<p>${megabyte}</p>`, quotesOf(megabyte, 120));
  run('text node of 1 MB, edited', `<p>${megabyte}</p>`, quotesOf(megabyte, 120, typo));
  const spans = words(50_000).split(' ');
  run(
    '50,000 text nodes',
    spans.map((word) => `<b>${word}</b> `).join(''),
    quotesOf(spans.join(' '), 120),
  );
  run(
    '50,000 text nodes, edited',
    spans.map((word) => `<b>${word}</b> `).join(''),
    quotesOf(spans.join(' '), 120, typo),
  );
  const [long] = quotesOf(megabyte, 100_000);
  run('a quote of 100 KB, 1,000 times', `<p>${megabyte}</p>`, Array(1000).fill(long));
  const [longEdited] = quotesOf(megabyte, 100_000, typo);
  run('10 edited quotes of 100 KB', `<p>${megabyte}</p>`, Array(10).fill(longEdited));
  run(
    'soft hyphens and white space alone',
    `<p>${'\u00ad \n'.repeat(300_000)}</p>`,
    quotesOf(megabyte, 80),
  );
  run(
    'combining marks',
    `<p>a${'\u0301\u0323'.repeat(10_000)}</p>`,
    quotesOf(`a${'\u0301\u0323'.repeat(5000)}`, 50),
  );
  return results;
});
await close();
for (const { name, ms, ...states } of rows)
  console.log(name.padEnd(38), `${ms} ms`.padStart(9), JSON.stringify(states));
