import { expect, test } from 'vitest';
import { exportCollection } from './exportCollection.ts';
import { formats } from './formats.ts';
import { sampleCollection } from './testing/sampleCollection.ts';

const writing = formats.filter(({ writes }) => writes).map(({ id }) => id);

test.each(writing)('%s is read back and says what it holds', async (id) => {
  const { report, bytes } = await exportCollection(id, sampleCollection());
  expect(bytes.length).toBeGreaterThan(0);
  expect(report).toMatchSnapshot();
});

test.each(writing)('%s of nothing is a file all the same', async (id) => {
  const empty = { articles: [], revisions: [], annotations: [], tags: [] };
  const { report } = await exportCollection(id, empty);
  expect(report).toMatchObject({ articles: 0, annotations: 0, losses: [] });
});

test('an export can be stopped', async () => {
  const signal = AbortSignal.abort(new Error('stopped'));
  await expect(exportCollection('csv', sampleCollection(), { signal })).rejects.toThrow('stopped');
});

test('the name comes from the pattern', async () => {
  const now = Date.UTC(2026, 0, 31);
  const { fileName } = await exportCollection('csv', sampleCollection(), { now });
  expect(fileName).toBe('2026-01-31 Pressmark.csv');
});
