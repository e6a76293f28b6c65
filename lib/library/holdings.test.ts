import { effect } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { digestOf } from '../catalogue/index.ts';
import { sampleCollection } from '../formats/testing/sampleCollection.ts';
import type { LibraryStore } from '../store/index.ts';
import { Holdings } from './holdings.ts';
import { Records } from './records.ts';

const { articles, annotations } = sampleCollection();
const [article] = articles;
if (!article) throw new Error('No sample');
const own = annotations.filter(({ articleId }) => articleId === article.id);
/** Digests of that many articles, each with the same annotations. */
const digests = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) =>
    digestOf({ ...article, id: `article ${from + i}` }, own, 1),
  );

const BATCHES = 10;
const holdings = () =>
  new Holdings(
    {
      firstScreen: async () => ({ annotations: own, digests: digests(0, 1), sequence: 7 }),
      async *digests() {
        for (let i = 0; i < BATCHES; i++) yield { items: digests(i * 100, 100), of: BATCHES * 100 };
      },
      async *texts() {
        yield { items: [{ articleId: article.id, revisionId: 'r', text: 'ice' }], of: 1 };
      },
    } as Partial<LibraryStore['catalogue']> as LibraryStore['catalogue'],
    new Records(
      async () => [],
      () => undefined,
    ),
  );

test('the newest are known first, with their articles', async () => {
  const held = holdings();
  expect(await held.readNewest()).toBe(7);
  expect(held.newest.value?.ids()).toEqual(own.map(({ id }) => id));
  expect(held.about('article 0')).toBeDefined();
  expect(held.known.value).toBeNull();
  expect(held.reading.value).toEqual({ what: 'digests', done: 0 });
});

test('what was read so far can be asked, ever more of it, until it is all', async () => {
  const held = holdings();
  const sizes: number[] = [];
  const done: number[] = [];
  effect(() => {
    sizes.push(held.known.value?.digests.length ?? 0);
  });
  effect(() => {
    done.push(held.reading.value?.done ?? 1);
  });
  await held.readAll();
  expect(sizes).toEqual([0, 200, 400, 800, 1000]);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(held.reading.value).toBeNull();
});

test('texts are read once, when they are first asked for', async () => {
  const held = holdings();
  await held.readAll();
  const reading = held.readTexts();
  expect(held.reading.value).toEqual({ what: 'texts', done: 0 });
  await Promise.all([reading, held.readTexts()]);
  expect([...held.texts.value.values()]).toEqual(['ice']);
  expect(held.reading.value).toBeNull();
});
