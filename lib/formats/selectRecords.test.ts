import { expect, test } from 'vitest';
import { selectRecords } from './selectRecords.ts';
import { sampleCollection, sampleId } from './testing/sampleCollection.ts';

const ids = (records: { id: string }[]) => records.map(({ id }) => id);

test('one mark comes with its article, its text, its tags and the tags above', () => {
  const one = selectRecords(sampleCollection(), {
    annotationIds: new Set([sampleId('annotation', 8)]),
  });
  expect(ids(one.annotations)).toEqual([sampleId('annotation', 8)]);
  expect(ids(one.articles)).toEqual([sampleId('article', 2)]);
  expect(ids(one.revisions)).toEqual([sampleId('revision', 2)]);
  expect(ids(one.tags)).toEqual([sampleId('tag', 5), sampleId('tag', 6)]);
});

test('an article comes with all that is marked in it, also without marks', () => {
  const article = selectRecords(sampleCollection(), {
    articleIds: new Set([sampleId('article', 3)]),
  });
  expect(article).toMatchObject({ annotations: [], revisions: [], tags: [] });
  expect(ids(article.articles)).toEqual([sampleId('article', 3)]);
});

test('without a selection it is everything', () => {
  expect(selectRecords(sampleCollection(), {})).toEqual(sampleCollection());
});
