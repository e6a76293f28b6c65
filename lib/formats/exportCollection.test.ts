import { expect, test } from 'vitest';
import { exportCollection } from './exportCollection.ts';
import { formats } from './formats.ts';
import { sampleCollection } from './testing/sampleCollection.ts';

const writing = formats.filter(({ writes }) => writes).map(({ id }) => id);

test.each(writing)('%s is read back and says what it holds', async (id) => {
  const { report, file } = await exportCollection(id, sampleCollection());
  expect(file.size).toBeGreaterThan(0);
  expect(report).toMatchSnapshot();
});

test.each(writing)('%s of nothing is a file all the same', async (id) => {
  const empty = { articles: [], revisions: [], annotations: [], tags: [] };
  const { report } = await exportCollection(id, empty);
  expect(report).toMatchObject({ articles: 0, annotations: 0, losses: [] });
});

test.each(writing)('%s is written also where the database refers to what is gone', async (id) => {
  const collection = sampleCollection();
  const [first, second] = collection.annotations;
  if (!first || !second) throw new Error('no annotation');
  first.tagIds = ['99999999-0000-4000-8000-000000000000', ...first.tagIds];
  second.target.revisionId = '99999999-0000-4000-8000-000000000000';
  const parent = collection.tags.find(({ name }) => name === 'Außenpolitik');
  if (parent) parent.deletedAt = parent.updatedAt;
  const { report } = await exportCollection(id, collection);
  expect(report.annotations).toBe(
    (await exportCollection(id, sampleCollection())).report.annotations,
  );
});

test.each(writing)('%s can be stopped in the middle', async (id) => {
  const stop = new AbortController();
  const onProgress = () => stop.abort(new Error('stopped'));
  const { signal } = stop;
  await expect(exportCollection(id, sampleCollection(), { signal, onProgress })).rejects.toThrow(
    'stopped',
  );
});

test('the name comes from the pattern', async () => {
  const now = Date.UTC(2026, 0, 31);
  const { fileName } = await exportCollection('csv', sampleCollection(), { now });
  expect(fileName).toBe('2026-01-31 Pressmark.csv');
});
