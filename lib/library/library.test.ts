import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addTag, type CodebookChange, mergeTags, type Tag } from '../annotations/index.ts';
import type { BackupPort } from '../backup/index.ts';
import { sampleCollection, sampleId } from '../formats/testing/sampleCollection.ts';
import { Database } from '../store/database.ts';
import { DIGEST_TABLES, fillDigests } from '../store/digests.ts';
import { LibraryStore } from '../store/index.ts';
import { write } from '../store/write.ts';
import { Library } from './library.ts';
import { parseRoute, routeHash } from './route.ts';

const mark = (number: number) => sampleId('annotation', number);
const announce = vi.fn();
const noBackups: BackupPort = {
  ways: [],
  load: async () => ({ way: 'none' }),
  save: async () => undefined,
  watch: () => () => undefined,
  choose: async () => null,
  allowed: async () => false,
  allow: async () => false,
  write: async () => undefined,
  download: () => undefined,
  alone: (action) => action(),
  warn: () => undefined,
};
let library: Library;

beforeEach(async () => {
  const database = new Database(`test ${crypto.randomUUID()}`);
  const sample = sampleCollection();
  await database.articles.bulkAdd(sample.articles);
  await database.revisions.bulkAdd(sample.revisions);
  await database.annotations.bulkAdd(sample.annotations);
  await database.tags.bulkAdd(sample.tags);
  await write(database, DIGEST_TABLES, fillDigests);
  announce.mockClear();
  library = new Library(new LibraryStore(database), {
    storage: async () => ({ usage: 0, quota: 0, persisted: true }),
    shortcuts: async () => [],
    changeShortcuts: () => undefined,
    backup: noBackups,
    trashDays: async () => 0,
    permissions: [],
    announce,
  });
  await library.start();
});
afterEach(() => library.close());

const total = () => library.listing.value?.total;

test('a view, words and filters are asked together', () => {
  library.go({ view: 'claims' });
  expect(total()).toBe(2);
  library.question.narrow({ statuses: ['open'] });
  expect(total()).toBe(1);
  library.question.narrow({ statuses: [] });
  expect(library.question.filters.value).toBe(0);
  library.question.typed.value = 'quelle';
  expect(total()).toBe(1);
  library.question.reset();
  expect(total()).toBe(2);
});

test('a tag that is asked for brings those nested in it', () => {
  library.question.narrow({ tagIds: [sampleId('tag', 5)] });
  expect(library.listing.value?.ids()).toEqual([mark(8)]);
  library.question.narrow({ tagIds: [sampleId('tag', 2)] });
  expect(total()).toBe(2);
});

test('what is deleted leaves the list and the choice, and undo brings it back', async () => {
  library.selection.all(library.listing.value as NonNullable<typeof library.listing.value>);
  await library.changes.trash([mark(1), mark(7)]);
  await vi.waitFor(() => expect(total()).toBe(6));
  expect(library.selection.chosen.value.size).toBe(6);
  expect(announce).toHaveBeenCalledTimes(2);
  await library.changes.undo();
  await vi.waitFor(() => expect(total()).toBe(8));
  expect(library.changes.outcome.value).toMatchObject({ state: 'undone', step: { count: 2 } });
});

test('what was undone can be done again, until something else is done', async () => {
  await library.changes.trash([mark(1)]);
  await library.changes.undo();
  await library.changes.redo();
  expect(library.changes.outcome.value).toMatchObject({ state: 'redone', step: { what: 'trash' } });
  await vi.waitFor(() => expect(total()).toBe(7));
  await library.changes.undo();
  await vi.waitFor(() => expect(total()).toBe(8));
  await library.changes.color([mark(2)], 'red');
  await library.changes.redo();
  expect(library.changes.history.nextAgain.value).toBeNull();
  expect(total()).toBe(8);
});

test('two quick changes of a claim are both kept', async () => {
  await Promise.all([
    library.changes.claim(mark(4), { type: 'quantity' }),
    library.changes.claim(mark(4), { status: 'checked', claimant: undefined }),
  ]);
  const [changed] = await library.store.annotations([mark(4)]);
  expect(changed?.claim).toEqual({ type: 'quantity', status: 'checked', sources: [] });
});

test('steps are taken back one by one, the last first', async () => {
  await library.changes.color([mark(5)], 'red');
  await library.changes.addTags([mark(5)], ['Neu']);
  await library.changes.changeCodebook(addTag(library.tags.value, 'Leer') as CodebookChange);
  await vi.waitFor(() => expect(library.tags.value.some(({ name }) => name === 'Leer')).toBe(true));
  await library.changes.undo();
  await vi.waitFor(() =>
    expect(library.tags.value.some(({ name }) => name === 'Leer')).toBe(false),
  );
  await library.changes.undo();
  await library.changes.undo();
  const [restored] = await library.store.annotations([mark(5)]);
  expect(restored).toMatchObject({ tagIds: [], color: undefined });
  expect(library.changes.history.next.value).toBeNull();
});

test('a step that is stopped leaves nothing of it, and nothing to take back', async () => {
  const coloured = library.changes.color([mark(5), mark(6)], 'red');
  // It begins in its turn.
  await Promise.resolve();
  await Promise.resolve();
  library.changes.stop();
  await coloured;
  expect(library.changes.outcome.value).toEqual({ state: 'stopped' });
  const stored = await library.store.annotations([mark(5), mark(6)]);
  expect(stored.map(({ color }) => color)).not.toContain('red');
  expect(library.changes.history.next.value).toBeNull();
  await library.changes.color([mark(5)], 'red');
  expect(library.changes.outcome.value).toMatchObject({ state: 'done' });
});

test('merging tags, emptying the trash and undoing either can be stopped, and leave all or nothing', async () => {
  const { changes, store } = library;
  const everything = async () => JSON.stringify(await store.everything());
  const stopped = async (step: () => Promise<void>) => {
    const before = await everything();
    const doing = step();
    await Promise.resolve();
    await Promise.resolve();
    changes.stop();
    await doing;
    expect(changes.outcome.value).toEqual({ state: 'stopped' });
    expect(await everything()).toBe(before);
  };
  const [from, into] = library.tags.value.filter(({ id }) =>
    library.summary.value?.tags.get(id),
  ) as [Tag, Tag];
  const merge = mergeTags(library.tags.value, from.id, into.id, Date.now()) as CodebookChange;
  await stopped(() => changes.changeCodebook(merge));
  await changes.changeCodebook(merge);
  await stopped(() => changes.undo());
  await changes.trash([mark(5)]);
  await stopped(() => changes.purge([mark(5)]));
  await changes.purge([mark(5)]);
  await stopped(() => changes.undo());
  await changes.undo();
  expect(await store.annotations([mark(5)])).toMatchObject([{ id: mark(5) }]);
});

test('what changes nothing leaves nothing to take back', async () => {
  await library.changes.color([mark(1)], 'yellow');
  await library.changes.trash([]);
  expect(library.changes.history.next.value).toBeNull();
});

test('records that are shown follow what is written', async () => {
  library.records.get(mark(5));
  await vi.waitFor(() => expect(library.records.get(mark(5))).toBeDefined());
  await library.changes.change(mark(5), { comment: 'neu' });
  await vi.waitFor(() => expect(library.records.get(mark(5))?.comment).toBe('neu'));
});

test('articles are searched in their own text once that was asked for', async () => {
  library.go({ view: 'articles' });
  library.question.typed.value = 'commission';
  expect(library.articles.value).toEqual([]);
  await library.searchTexts();
  expect(library.articles.value).toMatchObject([{ articleId: sampleId('article', 2) }]);
});

test('a place in the library is an address', () => {
  for (const route of [{ view: 'claims' }, { view: 'article', articleId: 'x' }] as const)
    expect(parseRoute(routeHash(route))).toEqual(route);
  expect(parseRoute('#nonsense')).toEqual({ view: 'marks' });
  expect(parseRoute('#article')).toEqual({ view: 'articles' });
});
