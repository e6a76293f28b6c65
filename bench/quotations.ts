// How fast quotations are found, and whether the time grows with the text and no faster.
//   npx node bench/quotations.ts
// The floor is one pass that splits the same text into words: what any reader of words must do.
import fs from 'node:fs';
import { findQuotations } from '../lib/quotations/index.ts';

const MB = 1_000_000;
const seed = JSON.parse(
  fs.readFileSync(new URL('../e2e/fixtures/seed/expected.json', import.meta.url), 'utf8'),
);
const article: string = [seed.metadata.headline, ...seed.paragraphs].join('\n\n');
const english =
  'Mayor Ann Lee said on Monday that the bridge would stay closed. “We can’t take risks,” she told reporters. ' +
  '“It’s too early to say more,” said Tom Fox, the chief engineer of Acme, who inspected the site.\n\n';

/** A unit of text repeated up to a size in UTF-16 units. */
const fill = (unit: string, size: number) =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

const CASES: Record<string, { language: string; text: (size: number) => string }> = {
  'German articles': { language: 'de', text: (size) => fill(`${article}\n\n`, size) },
  'English articles': { language: 'en', text: (size) => fill(english, size) },
  'one paragraph, no sentence ends': {
    language: 'de',
    text: (size) => fill('das Haus und der Mann sagte ', size),
  },
  'one mark in ten characters': { language: 'de', text: (size) => fill('Das „ist“ so, ', size) },
  'marks that never close': { language: 'de', text: (size) => fill('„Wir sagen, er ', size) },
  'marks that never open': { language: 'en', text: (size) => fill('he said it” and ', size) },
  'one quotation that never closes': {
    language: 'en',
    text: (size) => `“${fill('We said so. ', size - 1)}`,
  },
  'every paragraph opens again': {
    language: 'en',
    text: (size) => fill('“We said so again.\n\n', size),
  },
  apostrophes: { language: 'en', text: (size) => fill("'the boys' dogs' ", size) },
  'nested marks': { language: 'de', text: (size) => fill('„', size / 2) + fill('“', size / 2) },
  'commas and names': {
    language: 'de',
    text: (size) => fill('Anna Berg, der Chef der Bank, ', size),
  },
  'one word': { language: 'de', text: (size) => fill('erzube', size) },
  'cues only': { language: 'de', text: (size) => fill('sagte teilte mit, dass laut so ', size) },
};

/** Best of five runs, in ms of processor time, so that what else the machine does counts little. */
function time(run: () => unknown): number {
  const times = [0, 1, 2, 3, 4].map(() => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const floor = (text: string) => text.match(/[\p{L}\p{N}]+|\S/gu)?.length;

findQuotations(fill(article, MB / 4), { language: 'de' });
const rows = Object.entries(CASES).map(([name, { language, text }]) => {
  const [small, large] = [text(MB), text(2 * MB)];
  const one = time(() => findQuotations(small, { language }));
  const two = time(() => findQuotations(large, { language }));
  return {
    case: name,
    'MB/s': +(1000 / one).toFixed(2),
    'times the floor': +(one / time(() => floor(small))).toFixed(1),
    '2 MB / 1 MB': +(two / one).toFixed(2),
  };
});
console.table(rows);
