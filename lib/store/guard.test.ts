import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { sampleCollection, sampleId } from '../formats/testing/sampleCollection.ts';
import { Database } from './database.ts';
import { LibraryStore } from './libraryStore.ts';
import { Repository } from './repository.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { memorySentinel, type SentinelPort } from './sentinel.ts';

const sample = sampleCollection();
const mark = (number: number) => sampleId('annotation', number);
let name = '';
let sentinel: SentinelPort;
let database: Database;
let store: LibraryStore;

/** The library as another page, or the next start of the browser, opens it. */
const reopened = () => new LibraryStore(new Database(name, sentinel));

beforeEach(async () => {
  name = `test ${crypto.randomUUID()}`;
  sentinel = memorySentinel();
  database = new Database(name, sentinel);
  store = new LibraryStore(database);
  await store.put(sample);
});

async function lose() {
  database.close();
  await Dexie.delete(name);
}

test('a library that came back empty is not written, and says what it held', async () => {
  await lose();
  const found = reopened();
  expect(await found.standing()).toEqual({ state: 'lost', had: 9, has: 0, at: expect.any(Number) });
  await expect(found.addTags([mark(1)], ['x'])).rejects.toMatchObject({ code: 'lost' });
  await expect(found.setTrashed([mark(1)], true)).rejects.toMatchObject({ code: 'lost' });
  const page = {
    address: 'https://a.example/',
    url: 'https://a.example/',
    title: 'T',
    article: null,
  };
  const words = { selectors: [{ type: 'TextQuoteSelector' as const, exact: 'x' }], span: null };
  await expect(
    new Repository(new Database(name, sentinel)).annotate(page, words, 'claim'),
  ).rejects.toMatchObject({ code: 'lost' });
});

test('a library that was put back to an earlier state is not written', async () => {
  const earlier = await database.meta.toArray();
  await store.addTags([mark(1)], ['later']);
  await database.meta.bulkPut(earlier);
  expect(await reopened().standing()).toMatchObject({ state: 'lost' });
  await expect(reopened().addTags([mark(1)], ['x'])).rejects.toMatchObject({ code: 'lost' });
});

test('rows that went missing are noticed, though the rest is there', async () => {
  await database.annotations.bulkDelete([mark(1), mark(2)]);
  expect(await store.standing()).toMatchObject({ state: 'lost', had: 9, has: 7 });
});

test('taking a backup in mends a library that lost its marks, for every page', async () => {
  await lose();
  const other = reopened();
  await expect(other.addTags([mark(1)], ['x'])).rejects.toMatchObject({ code: 'lost' });
  const mended = reopened();
  await mended.put(sample);
  expect(await mended.standing()).toEqual({ state: 'whole' });
  await other.addTags([mark(1)], ['x']);
  expect(await other.standing()).toEqual({ state: 'whole' });
});

test('a person may go on with what is left', async () => {
  await lose();
  const found = reopened();
  await found.acceptLoss();
  expect(await found.standing()).toEqual({ state: 'whole' });
  await found.put(sample);
});

test('a person may go on without the rows that are missing, which are then no longer listed', async () => {
  await database.annotations.bulkDelete([mark(1), mark(2)]);
  await store.acceptLoss();
  expect(await store.standing()).toEqual({ state: 'whole' });
  const digests: string[] = [];
  for await (const { items } of store.catalogue.digests())
    digests.push(...items.map(({ ids }) => ids));
  expect(digests.join('')).not.toContain(mark(1));
});

test('what a person deletes for good is not taken for lost', async () => {
  await store.setTrashed([mark(7), mark(8)], true);
  await store.purge([mark(7), mark(8)]);
  expect(await reopened().standing()).toEqual({ state: 'whole' });
  await reopened().addTags([mark(1)], ['x']);
});

test('a write that fails does not say that there is more than there is', async () => {
  const before = await sentinel.load();
  await expect(
    store.revise([mark(1)], () => {
      throw new Error('no');
    }),
  ).rejects.toThrow();
  expect(await sentinel.load()).toEqual(before);
});

test('a library of before the sentinel is taken as it is found', async () => {
  sentinel = memorySentinel();
  expect(await reopened().standing()).toEqual({ state: 'whole' });
  expect(await sentinel.load(), 'from then on it has one').toMatchObject({ annotations: 9 });
  await reopened().addTags([mark(1)], ['x']);
});

test('where the sentinel cannot be written, marks are written all the same', async () => {
  vi.spyOn(sentinel, 'save').mockRejectedValue(new Error('full'));
  expect(await store.addTags([mark(1)], ['x'])).toHaveLength(1);
});

test('a library of a newer program is told from a lost one', async () => {
  await database.meta.put({ key: 'schemaVersion', value: SCHEMA_VERSION + 1 });
  expect(await store.standing()).toEqual({ state: 'newer' });
  await expect(store.addTags([mark(1)], ['x'])).rejects.toMatchObject({ code: 'newer' });
});

test('what lay in the trash for too long goes, and nothing else', async () => {
  await store.setTrashed([mark(7)], true);
  const [seventh] = await store.annotations([mark(7)]);
  expect(await store.purgeBefore(seventh?.deletedAt ?? 0)).toBe(1);
  expect(await store.annotations([mark(7)])).toHaveLength(1);
  expect(await store.standing()).toEqual({ state: 'whole' });
});
