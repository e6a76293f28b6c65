// 5,000 marks painted on a page of 500 KB, beside a bare Highlight of the same ranges: node bench/anchoring-paint.mjs
import { open } from './anchoring-browser.mjs';

const { page, close } = await open();
const result = await page.evaluate(async () => {
  const sentence =
    'Die Ministerin sagte am Montag, das Gesetz solle noch in diesem Jahr vorgelegt werden. ';
  document.body.innerHTML = Array.from(
    { length: 1450 },
    (_, i) => `<p>${i} ${sentence.repeat(4)}</p>`,
  ).join('');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${window.Highlights.inheritedHighlightCss} :root::highlight(bare) { background-color: #ffe1a3; color: #1b1a17; text-decoration: underline solid 2px #8a5a00 }`,
  );
  document.adoptedStyleSheets = [sheet];
  const texts = [...document.querySelectorAll('p')].map((p) => p.firstChild);
  const places = Array.from({ length: 5000 }, (_, i) => [
    texts[i % texts.length],
    5 + Math.floor(i / texts.length) * 85,
  ]);
  const ranges = () =>
    places.map(([node, at]) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 60);
      return range;
    });
  const frame = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
      });
    });
  const painter = window.Highlights.createPainter(document);
  const kinds = ['claim', 'quotation', 'highlight'];
  const bare = async () => {
    const list = ranges();
    await frame();
    const start = performance.now();
    CSS.highlights.set('bare', new Highlight(...list));
    void document.body.offsetHeight;
    await frame();
    const ms = performance.now() - start;
    CSS.highlights.delete('bare');
    await frame();
    return ms;
  };
  const ours = async () => {
    const marks = ranges().map((range, i) => ({
      id: `${i}`,
      kind: kinds[i % 3],
      range,
      state: 'anchored',
    }));
    await frame();
    const start = performance.now();
    painter.paint(marks);
    void document.body.offsetHeight;
    await frame();
    const ms = performance.now() - start;
    painter.clear();
    await frame();
    return ms;
  };
  const times = { bare: [], ours: [] };
  for (let i = 0; i < 9; i++) {
    times.bare.push(await bare());
    times.ours.push(await ours());
  }
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  return {
    bare: median(times.bare),
    ours: median(times.ours),
    characters: document.body.textContent.length,
  };
});
await close();
const { bare, ours, characters } = result;
console.log(
  `page of ${characters} characters, 5,000 marks: bare ${bare.toFixed(1)} ms, painter ${ours.toFixed(1)} ms, ratio ${(ours / bare).toFixed(2)}`,
);
