import fs from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Harness, painted, selectWords, waitForWords } from './harness.ts';

const DATA = '../shared/data/pages';
const present = fs.existsSync(`${DATA}/pages.jsonl`);

interface Row {
  id: string;
  publisher: string;
  german: boolean;
  file: string;
  body?: string;
}

/** One page each of ten publishers, German first, spread over the set. */
function chosen(): Row[] {
  const rows: Row[] = fs
    .readFileSync(`${DATA}/pages.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const long = rows.filter((row) => (row.body?.length ?? 0) > 1500);
  const byPublisher = [...new Map(long.map((row) => [row.publisher, row])).values()];
  const german = byPublisher.filter((row) => row.german);
  const others = byPublisher.filter((row) => !row.german);
  const spread = (all: Row[], n: number) =>
    Array.from({ length: n }, (_, i) => all[Math.floor((i * all.length) / n)] as Row);
  return [...spread(german, 6), ...spread(others, 4)];
}

describe.skipIf(!present)(`news pages${present ? '' : ' (skipped: ../shared is missing)'}`, () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start();
  });
  afterAll(() => harness.stop());

  test.each(present ? chosen() : [])(
    '$publisher: a sentence that is highlighted is on the same words after a reload',
    async ({ id, file }) => {
      const html = gunzipSync(fs.readFileSync(`${DATA}/${file}`))
        .toString('utf8')
        .replace(/<meta[^>]+http-equiv=["']?refresh[^>]*>/gi, '');
      const page = await harness.open(harness.serve(`${id}.html`, html), { scripts: false });
      let popup = await harness.click(page);
      const sentence = await popup.evaluate(() => {
        const blocks = [...document.querySelectorAll('.reader .block.paragraph')];
        const sentences = blocks.flatMap((block) =>
          [...new Intl.Segmenter('de', { granularity: 'sentence' }).segment(block.textContent)]
            .map(({ segment }) => segment.trim())
            .filter((text) => text.length > 40 && text.length < 200),
        );
        return sentences[Math.floor(sentences.length / 2)] ?? '';
      });
      expect(sentence).not.toBe('');
      await selectWords(popup, sentence);
      await popup.keyboard.press('h');
      await waitForWords(popup, sentence);
      const words = (text: string) => text.replace(/\s+/g, ' ').trim();
      const lit = async () =>
        Object.values(await painted(page))
          .flat()
          .map(words);
      await expect.poll(lit).toEqual([words(sentence)]);
      await popup.close();

      await page.reload({ waitUntil: 'domcontentloaded' });
      popup = await harness.click(page);
      await waitForWords(popup, sentence);
      await expect.poll(lit).toEqual([words(sentence)]);
      await page.close();
    },
  );
});
