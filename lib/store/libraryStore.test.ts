import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CodebookChange } from '../annotations/index.ts';
import { deleteTag, mergeTags } from '../annotations/index.ts';
import { type ArticleDigest, Catalogue } from '../catalogue/index.ts';
import { sampleCollection, sampleId } from '../formats/testing/sampleCollection.ts';
import { Database } from './database.ts';
import { DIGEST_TABLES, fillDigests } from './digests.ts';
import { LibraryStore } from './libraryStore.ts';
import { Repository } from './repository.ts';
import { write } from './write.ts';

const sample = sampleCollection();
const mark = (number: number) => sampleId('annotation', number);
let database: Database;
let store: LibraryStore;

beforeEach(async () => {
  database = new Database(`test ${crypto.randomUUID()}`);
  store = new LibraryStore(database);
  await fill(database);
  await write(database, DIGEST_TABLES, fillDigests);
});

async function fill(db: Dexie) {
  await db.table('articles').bulkAdd(sample.articles);
  await db.table('revisions').bulkAdd(sample.revisions);
  await db.table('annotations').bulkAdd(sample.annotations);
  await db.table('tags').bulkAdd(sample.tags);
}

async function catalogue(): Promise<Catalogue> {
  const digests: ArticleDigest[] = [];
  for await (const { items } of store.catalogue.digests()) digests.push(...items);
  return new Catalogue(digests);
}

/** The digests as they are and as they would be, were they written anew. */
async function expectDigestsInStep() {
  const kept = (await catalogue()).digests.map(({ sequence, ...rest }) => rest);
  await write(database, DIGEST_TABLES, fillDigests);
  expect(kept).toEqual((await catalogue()).digests.map(({ sequence, ...rest }) => rest));
}

test('a library of version 1 gets its digests when it is opened', async () => {
  const old = new Dexie('old library');
  old.version(1).stores({
    articles: 'id, &url, updatedAt, deletedAt',
    revisions: 'id, [articleId+textHash], [articleId+readAt]',
    annotations: 'id, articleId, updatedAt, deletedAt, *tagIds',
    tags: 'id, name, parentId',
    meta: 'key',
  });
  await fill(old);
  await old.table('meta').put({ key: 'schemaVersion', value: 1 });
  old.close();
  database = new Database('old library');
  store = new LibraryStore(database);
  expect((await catalogue()).summary).toMatchObject({ marks: 8, trash: 1 });
  expect((await database.texts.toArray()).length).toBe(2);
  expect(await database.meta.get('schemaVersion')).toMatchObject({ value: 3 });
  expect(await database.meta.get('annotations')).toMatchObject({ value: 9 });
  expect(await store.standing()).toEqual({ state: 'whole' });
});

test('digests keep in step with whatever is written', async () => {
  const repository = new Repository(database);
  await repository.change(mark(1), { comment: 'anders' });
  await repository.setTags(mark(1), ['Neu']);
  await repository.remove([mark(2)]);
  await store.revise([mark(3), mark(7)], () => ({ color: 'blue' }));
  await store.addTags([mark(4), mark(8)], ['Neu', 'Rüstung']);
  await store.setTrashed([mark(7)], true);
  await store.purge([mark(9)]);
  await expectDigestsInStep();
  const now = await catalogue();
  expect(now.summary).toMatchObject({ marks: 6, trash: 2 });
  expect(await database.meta.get('annotations')).toMatchObject({ value: 8 });
});

test('whoever follows the digests sees what others write, once', async () => {
  const seen = vi.fn();
  const stop = store.catalogue.watchDigests(await store.sequence(), seen, (error) => {
    throw error;
  });
  await new Repository(new Database(database.name)).change(mark(7), { comment: 'x' });
  await vi.waitFor(() => expect(seen).toHaveBeenCalled());
  expect(
    seen.mock.calls.flatMap(([digests]) => digests.map((d: ArticleDigest) => d.articleId)),
  ).toEqual([sampleId('article', 2)]);
  stop();
});

test('a change of many is taken back whole, and stays on their history', async () => {
  const before = await store.revise([mark(1), mark(2)], () => ({ color: 'purple' }));
  expect((await store.annotations([mark(1)]))[0]?.color).toBe('purple');
  await store.revert(before);
  const [first, second] = await store.annotations([mark(1), mark(2)]);
  expect([first?.color, second?.color]).toEqual(['yellow', undefined]);
  expect(first?.history).toHaveLength(2);
});

test('what a change leaves as it was is not written', async () => {
  expect(await store.revise([mark(1)], () => ({ color: 'yellow' }))).toEqual([]);
  expect(await store.revise(['nowhere'], () => ({ color: 'yellow' }))).toEqual([]);
});

test('only what lies in the trash can be purged, and it can be put back', async () => {
  await store.setTrashed([mark(7), mark(8)], true);
  const purged = await store.purge([mark(1), mark(7), mark(8)]);
  expect(purged.annotations.map(({ id }) => id).sort()).toEqual([mark(7), mark(8)]);
  expect(purged.articles).toHaveLength(1);
  expect(await database.annotations.count()).toBe(7);
  expect(await database.articles.get(sampleId('article', 2))).toBeUndefined();
  expect((await catalogue()).summary).toMatchObject({ articles: 1 });
  await store.putBack(purged);
  await store.setTrashed([mark(7), mark(8)], false);
  expect(await store.annotations([mark(7)])).toMatchObject([
    { comment: 'تعليق من اليمين إلى اليسار 🎉' },
  ]);
  expect((await catalogue()).summary).toMatchObject({ articles: 2, marks: 8 });
});

test('merging tags moves their annotations, and is taken back whole', async () => {
  const change = mergeTags(
    sample.tags,
    sampleId('tag', 2),
    sampleId('tag', 4),
    5,
  ) as CodebookChange;
  const former = await store.changeCodebook(change);
  expect((await store.annotations([mark(3)]))[0]?.tagIds).toEqual([sampleId('tag', 4)]);
  await expectDigestsInStep();
  await store.revertCodebook(former);
  expect((await store.annotations([mark(2)]))[0]?.tagIds).toEqual([
    sampleId('tag', 2),
    sampleId('tag', 3),
  ]);
  expect(await database.tags.get(sampleId('tag', 3))).toMatchObject({
    parentId: sampleId('tag', 2),
  });
  await expectDigestsInStep();
});

test('a deleted tag leaves its annotations, and comes back to them', async () => {
  const former = await store.changeCodebook(
    deleteTag(sample.tags, sampleId('tag', 1), 5) as CodebookChange,
  );
  expect((await store.annotations([mark(1)]))[0]?.tagIds).toEqual([]);
  await store.revertCodebook(former);
  expect((await store.annotations([mark(1)]))[0]?.tagIds).toEqual([sampleId('tag', 1)]);
});

test('the first screen has the newest annotations without the trash', async () => {
  const ids = async (limit: number) =>
    (await store.catalogue.firstScreen(limit)).annotations.map(({ id }) => id);
  expect(await ids(3)).toEqual([mark(8), mark(7), mark(6)]);
  await store.catalogue.rememberNewest((await store.catalogue.firstScreen(3)).annotations);
  expect(await ids(3)).toEqual([mark(8), mark(7), mark(6)]);
  expect(await ids(4), 'more than was remembered').toHaveLength(4);
  await store.setTrashed([mark(8)], true);
  expect(await ids(3)).toEqual([mark(7), mark(6), mark(5)]);
});

test('chosen annotations are exported with what belongs to them and nothing else', async () => {
  const collection = await store.collection([mark(7)]);
  expect(collection).toMatchObject({
    annotations: [{ id: mark(7) }],
    articles: [{ id: sampleId('article', 2) }],
    revisions: [{ articleId: sampleId('article', 2) }],
  });
});
