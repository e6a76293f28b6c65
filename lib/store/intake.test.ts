import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Collection } from '../annotations/types.ts';
import { sampleCollection, sampleId } from '../formats/testing/sampleCollection.ts';
import { BATCH, deleteRows } from './batches.ts';
import { Database } from './database.ts';
import { DIGEST_TABLES, fillDigests } from './digests.ts';
import { LibraryStore } from './libraryStore.ts';
import { write } from './write.ts';

const sample = sampleCollection();
const NOTHING: Collection = { articles: [], revisions: [], annotations: [], tags: [] };
let database: Database;
let store: LibraryStore;

beforeEach(() => {
  database = new Database(`test ${crypto.randomUUID()}`);
  store = new LibraryStore(database);
});

/** The part of the sample that is about one of its articles. */
function about(number: number): Collection {
  const id = sampleId('article', number);
  return {
    articles: sample.articles.filter((one) => one.id === id),
    revisions: sample.revisions.filter(({ articleId }) => articleId === id),
    annotations: sample.annotations.filter(({ articleId }) => articleId === id),
    tags: sample.tags,
  };
}

/** Everything that is stored and what is derived of it; without the sequence, and without digests of nothing. */
async function state() {
  const digests = await database.digests.toArray();
  return {
    ...(await store.everything()),
    digests: digests.filter(({ ids }) => ids).map(({ sequence, ...rest }) => rest),
    texts: await database.texts.toArray(),
    counted: Number((await database.meta.get('annotations'))?.value ?? 0),
  };
}

async function expectInStep(): Promise<void> {
  const kept = await state();
  await write(database, DIGEST_TABLES, fillDigests);
  expect(kept).toEqual(await state());
}

describe.each([
  ['an empty library', NOTHING],
  ['a library that has an article of it', about(1)],
  ['a library that has all of it', sample],
])('a file taken into %s', (_, stored) => {
  test('has its digests and texts in step, and standing whole', async () => {
    await store.put(stored);
    await store.put(sample);
    expect(await store.everything()).toEqual(sorted(sample));
    await expectInStep();
    expect(await store.standing()).toEqual({ state: 'whole' });
  });

  test('is taken back whole', async () => {
    await store.put(stored);
    const before = await state();
    const edited = {
      ...sample,
      annotations: sample.annotations.map((one) => ({ ...one, comment: 'theirs' })),
    };
    await store.put(edited);
    await store.unput(edited, stored);
    expect(await state()).toEqual(before);
  });

  test('finds what is stored of it', async () => {
    await store.put(stored);
    expect(sorted(await store.storedOf(sample))).toEqual(sorted(stored));
    const few = { ...sample, annotations: sample.annotations.slice(0, 1) };
    const found = (await store.storedOf(few)).annotations;
    expect(found).toEqual(stored.annotations.filter(({ id }) => id === few.annotations[0]?.id));
  });
});

test('an article is found by its address, whatever its identifier', async () => {
  await store.put(about(1));
  const other = {
    ...about(1),
    articles: about(1).articles.map((one) => ({ ...one, id: 'other' })),
  };
  expect((await store.storedOf(other)).articles).toEqual(about(1).articles);
});

test('what was made meanwhile on an article of the file stays in step when the file is taken back', async () => {
  await store.put(about(1));
  const mine = { ...(about(1).annotations[0] as Collection['annotations'][number]), id: 'mine' };
  await store.put({ ...NOTHING, annotations: [mine] });
  await store.unput(about(1), NOTHING);
  expect(await database.annotations.toCollection().primaryKeys()).toEqual(['mine']);
});

test('a write that is stopped leaves nothing', async () => {
  const stop = (): never => {
    throw new Error('stopped');
  };
  await expect(store.put(sample, stop)).rejects.toThrow();
  expect(await store.everything()).toEqual(NOTHING);
});

test('deleting rows never takes others, wherever they stand between them', async () => {
  const key = fc.integer({ min: 0, max: 400 }).map((n) => String(n).padStart(3, '0'));
  const keys = fc.uniqueArray(key, { maxLength: 3 * BATCH });
  await fc.assert(
    fc.asyncProperty(keys, keys, async (there, gone) => {
      await database.tags.clear();
      await database.tags.bulkAdd(
        there.map((id) => ({ id, name: id, createdAt: 0, updatedAt: 0 })),
      );
      await deleteRows(database.tags, gone);
      const left = there.filter((id) => !gone.includes(id)).toSorted();
      expect(await database.tags.toCollection().primaryKeys()).toEqual(left);
    }),
    { numRuns: 40, seed: 7 },
  );
});

function sorted(collection: Collection): Collection {
  const byId = <T extends { id: string }>(records: readonly T[]) =>
    records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    articles: byId(collection.articles),
    revisions: byId(collection.revisions),
    annotations: byId(collection.annotations),
    tags: byId(collection.tags),
  };
}
