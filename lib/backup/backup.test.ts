import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { addTag, type CodebookChange } from '../annotations/index.ts';
import { readCollection } from '../formats/readCollection.ts';
import { sampleCollection, sampleId } from '../formats/testing/sampleCollection.ts';
import { Database } from '../store/database.ts';
import { LibraryStore, memorySentinel } from '../store/index.ts';
import { Backup } from './backup.ts';
import { backupName, isDue, isReminder } from './due.ts';
import { BackupError, type BackupPort, type BackupState } from './types.ts';

const sample = sampleCollection();
const sentinel = memorySentinel();
const DAY = 86_400_000;
let name = '';
let store: LibraryStore;
let files: Map<string, Uint8Array<ArrayBuffer>>;
let kept: BackupState;
let port: BackupPort;
let backup: Backup;

beforeEach(async () => {
  name = `test ${crypto.randomUUID()}`;
  store = new LibraryStore(new Database(name, sentinel));
  await store.acceptLoss();
  await store.put(sample);
  files = new Map();
  kept = { way: 'none' };
  port = {
    ways: ['folder'],
    load: async () => kept,
    save: async (state) => {
      kept = state;
    },
    watch: () => () => undefined,
    choose: async () => 'Backups',
    allowed: async () => true,
    allow: async () => true,
    write: async (_, fileName, bytes) => {
      files.set(fileName, bytes);
    },
    download: (fileName, bytes) => {
      files.set(fileName, bytes);
    },
    alone: (action) => action(),
    warn: vi.fn(),
  };
  backup = new Backup(store, port);
  await backup.start();
});

test('a backup holds everything, the trash too, and the import reads it', async () => {
  await backup.switchOn('folder');
  expect([...files.keys()]).toEqual([backupName(Date.now())]);
  const [bytes] = files.values();
  const read = await readCollection(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  expect(read.annotations).toHaveLength(sample.annotations.length);
  expect(read.annotations.some(({ deletedAt }) => deletedAt !== undefined)).toBe(true);
  expect(read.revisions).toHaveLength(sample.revisions.length);
  expect(kept).toMatchObject({
    way: 'folder',
    folder: 'Backups',
    last: { annotations: sample.annotations.length, bytes: bytes?.length },
  });
});

test('it says how many marks were changed since', async () => {
  await backup.switchOn('folder');
  expect(backup.changes.value).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 2));
  await store.addTags([sampleId('annotation', 1), sampleId('annotation', 2)], ['new']);
  await backup.count();
  expect(backup.changes.value).toBe(2);
  await backup.run();
  await store.changeCodebook(addTag(sample.tags, 'lone tag') as CodebookChange);
  await backup.count();
  expect(backup.changes.value).toBe(1);
});

test('a backup of a library that lost its marks is not written over a good one', async () => {
  await backup.switchOn('folder');
  const before = new Map(files);
  await Dexie.delete(name);
  const emptied = new Backup(new LibraryStore(new Database(name, sentinel)), port);
  await emptied.run();
  expect(files).toEqual(before);
  expect(kept.failure).toBe('lost');
  expect(kept.last).toBeDefined();
  await expect(emptied.download()).rejects.toEqual(new BackupError('lost'));
});

test('a browser that wants to be asked again is told of, and asked at a click', async () => {
  await backup.switchOn('folder');
  await store.addTags([sampleId('annotation', 1)], ['new']);
  port.allowed = async () => false;
  await backup.run();
  expect(kept.failure).toBe('asks');
  expect(port.warn).toHaveBeenLastCalledWith(true);
  port.allow = async () => {
    port.allowed = async () => true;
    return true;
  };
  await backup.allowAgain();
  expect(kept).not.toHaveProperty('failure');
  expect(kept).not.toHaveProperty('failedAt');
  expect(port.warn).toHaveBeenLastCalledWith(false);
});

test('a disk that is full is told of, and the last good backup is still named', async () => {
  await backup.switchOn('folder');
  const { last } = kept;
  port.write = async () => {
    throw new BackupError('full');
  };
  await backup.run();
  expect(kept).toMatchObject({ failure: 'full', last });
});

test('who does not choose a place has not switched anything on', async () => {
  port.choose = async () => null;
  expect(await backup.switchOn('folder')).toBe(false);
  expect(kept).toEqual({ way: 'none' });
});

test('automatic backups are written after changes, and not all the time', () => {
  const done = { at: 0, fileName: '', annotations: 1, sequence: 1, bytes: 1, took: 1000 };
  expect(isDue({ way: 'folder' }, 1, 0)).toBe(true);
  expect(isDue({ way: 'folder' }, 0, 0)).toBe(false);
  expect(isDue({ way: 'none' }, 1, 0)).toBe(false);
  expect(isDue({ way: 'folder', last: done }, 1, 9 * 60_000)).toBe(false);
  expect(isDue({ way: 'folder', last: done }, 1, 11 * 60_000)).toBe(true);
  expect(isDue({ way: 'folder', failedAt: 0 }, 1, 60_000)).toBe(false);
  expect(isDue({ way: 'folder', failedAt: 0 }, 1, 11 * 60_000)).toBe(true);
  expect(isDue({ way: 'folder', last: { ...done, took: 60_000 } }, 1, 11 * 60_000)).toBe(false);
});

test('without automatic backups a person is reminded after many changes or a week with some', () => {
  const last = { at: 0, fileName: '', annotations: 1, sequence: 1, bytes: 1, took: 1 };
  expect(isReminder({ way: 'none' }, 24, 0)).toBe(false);
  expect(isReminder({ way: 'none' }, 25, 0)).toBe(true);
  expect(isReminder({ way: 'none', last }, 1, 6 * DAY)).toBe(false);
  expect(isReminder({ way: 'none', last }, 1, 8 * DAY)).toBe(true);
  expect(isReminder({ way: 'none', last }, 0, 80 * DAY)).toBe(false);
  expect(isReminder({ way: 'folder', last }, 99, 80 * DAY)).toBe(false);
});

test('one that is stopped is not written, and the one before stays', async () => {
  await backup.switchOn('folder');
  const { last } = kept;
  const before = new Map(files);
  port.allowed = async () => {
    backup.cancel();
    return true;
  };
  await backup.run();
  expect(files).toEqual(before);
  expect(kept).toMatchObject({ way: 'folder', last });
  expect(kept.failure).toBeUndefined();
  const saving = backup.download();
  backup.cancel();
  await expect(saving).rejects.toThrow(/abort/i);
  expect(files).toEqual(before);
  expect(backup.busy.value).toBe(false);
});
