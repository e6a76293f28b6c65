import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { sampleCollection, sampleId } from '../formats/testing/sampleCollection.ts';
import { Database } from './database.ts';
import { LibraryStore } from './libraryStore.ts';
import { Repository } from './repository.ts';

const sample = sampleCollection();
const mark = (number: number) => sampleId('annotation', number);
let store: LibraryStore;
let database: Database;

beforeEach(async () => {
  database = new Database(`test ${crypto.randomUUID()}`);
  store = new LibraryStore(database);
  await store.put(sample);
});

test('what became of marks on their page is kept, counted by the digests, and taken back when they are back', async () => {
  const visit = { url: sample.articles[0]?.url ?? '', article: null };
  const repository = new Repository(database);
  await repository.keepVisit(visit, [
    { id: mark(1), state: 'changed', found: 'other words' },
    { id: mark(2), state: 'anchored' },
    { id: mark(7), state: 'orphaned' },
  ]);
  expect(await store.sighting(mark(1))).toMatchObject({ state: 'changed', found: 'other words' });
  expect(await store.sighting(mark(2))).toBeUndefined();
  expect(await store.sighting(mark(7)), 'a mark of another article').toBeUndefined();
  const sequence = await store.sequence();
  await repository.keepVisit(visit, [{ id: mark(1), state: 'changed', found: 'other words' }]);
  expect(await store.sequence()).toBe(sequence);
  await repository.keepVisit(visit, [{ id: mark(1), state: 'anchored' }]);
  expect(await store.sighting(mark(1))).toMatchObject({ state: 'anchored' });
});

const article = (text: string) => ({
  metadata: { authors: [], photoCredits: [], provenance: {} },
  blocks: [{ type: 'paragraph' as const, text, start: 0 }],
  text,
});

test('a text that was not read before is kept, once, and only of an article with marks', async () => {
  const repository = new Repository(database);
  const { id: articleId, url } = sample.articles[0] as (typeof sample.articles)[0];
  const seen = [{ id: mark(1), state: 'anchored' as const }];
  const before = (await store.revisions(articleId)).length;
  await repository.keepVisit({ url, article: article('corrected') }, seen);
  await repository.keepVisit({ url, article: article('corrected') }, seen);
  expect((await store.revisions(articleId)).map(({ text }) => text)).toContain('corrected');
  expect(await store.revisions(articleId)).toHaveLength(before + 1);
  await repository.keepVisit({ url, article: article('not marked') }, []);
  await repository.keepVisit({ url: 'https://nowhere.example/', article: article('x') }, seen);
  expect(await store.revisions(articleId)).toHaveLength(before + 1);
});

test('of an article that changes all the time, the texts with marks and the latest others are kept', async () => {
  const repository = new Repository(database);
  const { id: articleId, url } = sample.articles[0] as (typeof sample.articles)[0];
  const marked = new Set(sample.annotations.map(({ target }) => target.revisionId));
  for (let n = 0; n < 25; n++)
    await repository.keepVisit({ url, article: article(`text ${n}`) }, [
      { id: mark(1), state: 'anchored' },
    ]);
  const kept = await store.revisions(articleId);
  expect(kept.filter(({ id }) => !marked.has(id))).toHaveLength(20);
  expect(kept.some(({ text }) => text === 'text 24')).toBe(true);
  expect(kept.filter(({ id }) => marked.has(id)).length).toBeGreaterThan(0);
});
