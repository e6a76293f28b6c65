import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../formats.ts';
import { existingIn } from '../import/existingIn.ts';
import { planImport } from '../import/planImport.ts';
import type { ReadResult } from '../intake/types.ts';
import { pressmarkJson } from '../pressmarkJson.ts';
import { fileOf, readFrom, written } from '../testing/codec.ts';
import type { Codec } from '../types.ts';
import { damages, edits } from './damage.ts';
import { foreignFiles, smallCollection } from './files.ts';

/** Cases a reader, a third of them for each kind of damage. */
const CASES = 5000;

/** What is read can be stored, planned, and written: and says the same when it is read again. */
async function expectSound(result: ReadResult): Promise<void> {
  const { collection, problems, problemCount } = result;
  expect(problemCount).toBeGreaterThanOrEqual(problems.length);
  for (const { code, level, place } of problems) {
    expect([typeof code, typeof level, typeof place]).toEqual(['string', 'string', 'string']);
  }
  await planImport(result, existingIn(collection));
  const again = await readFrom(pressmarkJson, written(pressmarkJson, collection));
  expect(again.problems).toEqual([]);
  const size = (one: typeof collection) => Object.values(one).map((records) => records.length);
  expect(size(again.collection)).toEqual(size(collection));
  const sources = collection.annotations.map(({ target }) => target.source);
  expect(sources.filter((source) => !/^https?:\/\//i.test(source))).toEqual([]);
  expect(Object.prototype).not.toHaveProperty('polluted');
}

const reading = formats.filter(({ reads }) => reads);

describe.each(reading.map((format) => [format.id, format] as const))('%s', (id, format) => {
  test.each(Object.entries(damages))(
    'a file %s is read to sound records or to a reason',
    async (_, damage) => {
      const codec: Codec = await format.load();
      const files = [written(codec, smallCollection()), ...(foreignFiles[id] ?? []).map(fileOf)];
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...files), edits, async (file, changes) => {
          await expectSound(await readFrom(codec, damage(file, changes)));
        }),
        { numRuns: Math.ceil(CASES / 3), seed: 2026 },
      );
    },
    600_000,
  );
});
