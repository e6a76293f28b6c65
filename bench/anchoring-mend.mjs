// A paragraph put in above a page of 500 KB: the index mended, beside one made anew: node bench/anchoring-mend.mjs
import { open } from './anchoring-browser.mjs';

const { page, close } = await open();
const { made, mended, kept, characters } = await page.evaluate(() => {
  const sentence =
    'Die Ministerin sagte am Montag, das Gesetz solle noch in diesem Jahr „vorgelegt“ werden. ';
  const html = Array.from(
    { length: 1450 },
    (_, i) => `<p>${i} ${sentence.repeat(2)}<a href="#">${sentence}</a>${sentence}</p>`,
  ).join('');
  // What stands nowhere makes anchoring read the index and do little else.
  const targets = [[{ type: 'TextQuoteSelector', exact: 'nirgends zu finden' }]];
  const ms = (work) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const times = { made: [], mended: [], kept: [] };
  for (let round = 0; round < 15; round++) {
    const body = document.createElement('body');
    body.innerHTML = html;
    document.body.replaceWith(body);
    void body.offsetHeight;
    const anchor = () => window.Anchoring.anchorAll(body, targets);
    times.made.push(ms(anchor));
    times.kept.push(ms(anchor));
    body.insertAdjacentHTML('afterbegin', `<p>${sentence}</p>`);
    void body.offsetHeight;
    times.mended.push(ms(anchor));
  }
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  return {
    made: median(times.made),
    mended: median(times.mended),
    kept: median(times.kept),
    characters: document.body.textContent.length,
  };
});
await close();
console.log(
  `page of ${characters} characters: made ${made.toFixed(1)} ms, mended ${mended.toFixed(1)} ms (${(mended / made).toFixed(2)}), kept ${kept.toFixed(2)} ms`,
);
