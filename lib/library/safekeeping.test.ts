import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { BackupPort } from '../backup/index.ts';
import { sampleCollection, sampleId } from '../formats/testing/sampleCollection.ts';
import { Database } from '../store/database.ts';
import { LibraryStore, memorySentinel } from '../store/index.ts';
import type { LibraryPorts } from './ports.ts';
import { Safekeeping } from './safekeeping.ts';

const DAY = 86_400_000;
const mark = (number: number) => sampleId('annotation', number);
const refuse = vi.fn();
let store: LibraryStore;
let database: Database;
let days = 0;

beforeEach(async () => {
  database = new Database(`test ${crypto.randomUUID()}`, memorySentinel());
  store = new LibraryStore(database);
  await store.put(sampleCollection());
  days = 0;
  refuse.mockClear();
});

const open = () =>
  new Safekeeping(
    store,
    {
      trashDays: async () => days,
      backup: {
        ways: [],
        load: async () => ({ way: 'none' }),
        watch: () => () => undefined,
      } as Partial<BackupPort>,
    } as LibraryPorts,
    refuse,
  );

/** Puts a mark into the trash as if that had been some days ago. */
async function trash(id: string, daysAgo: number): Promise<void> {
  await store.setTrashed([id], true);
  await database.annotations.update(id, { deletedAt: Date.now() - daysAgo * DAY });
}

test('what is in the trash stays until it is emptied, unless the person wants it otherwise', async () => {
  await trash(mark(7), 400);
  await open().start();
  expect(await store.annotations([mark(7)])).toHaveLength(1);
});

test('what was in the trash for longer than the person wants is gone when the library is opened', async () => {
  days = 30;
  await trash(mark(7), 31);
  await trash(mark(8), 29);
  await open().start();
  expect((await store.annotations([mark(7), mark(8)])).map(({ id }) => id)).toEqual([mark(8)]);
});

test('nothing is emptied while part of the library is missing', async () => {
  days = 30;
  await trash(mark(7), 31);
  await database.annotations.delete(mark(1));
  const safekeeping = open();
  await safekeeping.start();
  expect(safekeeping.standing.value).toMatchObject({ state: 'lost', had: 9, has: 8 });
  expect(await store.annotations([mark(7)])).toHaveLength(1);
  await safekeeping.acceptLoss();
  expect(safekeeping.standing.value).toEqual({ state: 'whole' });
});

test('a backup that cannot be handed over says why', async () => {
  await database.annotations.delete(mark(1));
  await open().downloadBackup();
  expect(refuse).toHaveBeenCalledWith(expect.objectContaining({ code: 'lost' }));
});
