import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Article } from '../article/types.ts';
import { Database } from './database.ts';
import { StoreError } from './errors.ts';
import { type AnnotatedPage, Repository } from './repository.ts';
import { SCHEMA_VERSION } from './schema.ts';

let name = '';
let database: Database;
let repository: Repository;

beforeEach(() => {
  name = `test ${crypto.randomUUID()}`;
  database = new Database(name);
  repository = new Repository(database);
});

function article(text: string): Article {
  return {
    metadata: { headline: 'H', authors: [], photoCredits: [], provenance: {} },
    verdict: { kind: 'article', reason: '' },
    blocks: [{ type: 'paragraph', text, start: 0 }],
    text,
    setAside: [],
  };
}

const page = (text = 'one two three', url = 'https://news.example/a'): AnnotatedPage => ({
  address: `${url}?ref=x`,
  url,
  title: 'T',
  article: article(text),
});

const words = (exact: string, start = 0) => ({
  selectors: [{ type: 'TextQuoteSelector' as const, exact }],
  span: { start, end: start + exact.length },
});

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

test('what is marked is there when the database is opened again', async () => {
  const made = await repository.annotate(page(), words('two', 4), 'claim');
  database.close();
  const [found] = await new Repository(new Database(name)).annotationsOf('https://news.example/a');
  expect(found).toEqual(made);
  expect(found).toMatchObject({
    kind: 'claim',
    claim: { status: 'open', sources: [] },
    target: { source: 'https://news.example/a?ref=x', span: { start: 4, end: 7 } },
  });
  expect(made.id).toMatch(UUID);
});

test('a mark is given other words, with the text that they stand in, and gets the old ones back', async () => {
  const made = await repository.annotate(page(), words('two', 4), 'claim');
  const moved = await repository.move(made.id, page('one two three four'), words('two three', 4));
  expect(moved.target).toMatchObject({ span: { start: 4, end: 13 } });
  expect(moved.target.revisionId).not.toBe(made.target.revisionId);
  const before = await repository.takeBack(made.id, moved.updatedAt);
  expect(before.target).toEqual(made.target);
  await expect(repository.takeBack(made.id, 1)).rejects.toMatchObject({ code: 'gone' });
});

test('only the change that is asked for is taken back', async () => {
  const { id } = await repository.annotate(page(), words('two', 4), 'highlight');
  vi.useFakeTimers({ toFake: ['Date'], now: 5000 });
  const colored = await repository.change(id, { color: 'red' });
  vi.setSystemTime(6000);
  await repository.change(id, { comment: 'later' });
  vi.setSystemTime(7000);
  expect(await repository.takeBack(id, colored.updatedAt)).toMatchObject({ comment: 'later' });
  vi.useRealTimers();
  expect((await repository.annotationsOf('https://news.example/a'))[0]?.color).toBeUndefined();
});

test('a new mark gets the colour that was chosen for its kind', async () => {
  const coloured = new Repository(database, async (kind) => (kind === 'claim' ? 'red' : undefined));
  expect((await coloured.annotate(page(), words('one'), 'claim')).color).toBe('red');
  expect(await coloured.annotate(page(), words('one'), 'highlight')).not.toHaveProperty('color');
});

test('annotations come in the order of the article', async () => {
  await repository.annotate(page(), words('three', 8), 'highlight');
  await repository.annotate(page(), words('one', 0), 'highlight');
  await repository.annotate(page(), { ...words('elsewhere'), span: null }, 'highlight');
  const all = await repository.annotationsOf('https://news.example/a');
  expect(all.map((a) => a.target.span?.start)).toEqual([0, 8, undefined]);
});

test('an article has one record, and a revision for each text that was marked', async () => {
  await repository.annotate(page('one two'), words('one'), 'highlight');
  await repository.annotate(page('one two'), words('two', 4), 'highlight');
  await repository.annotate(page('one two, corrected'), words('two', 4), 'highlight');
  const { articles, revisions, annotations } = await repository.collection();
  expect(articles).toHaveLength(1);
  expect(revisions.map((r) => r.text)).toEqual(['one two', 'one two, corrected']);
  expect(new Set(annotations.map((a) => a.target.revisionId))).toEqual(
    new Set(revisions.map((r) => r.id)),
  );
});

test('a page without an article keeps its title as the headline', async () => {
  await repository.annotate({ ...page(), article: null }, words('one'), 'highlight');
  const { articles, revisions } = await repository.collection();
  expect(articles[0]?.metadata.headline).toBe('T');
  expect(revisions).toEqual([]);
});

test('a change keeps what was there before', async () => {
  const { id } = await repository.annotate(page(), words('one'), 'highlight');
  const changed = await repository.change(id, { comment: 'why?' });
  expect(changed.comment).toBe('why?');
  expect(changed.history).toMatchObject([{ before: { comment: '' } }]);
  expect(await repository.change(id, { comment: 'why?' })).toEqual(changed);
});

test('tags are known by their name whatever its case, and enter the codebook once', async () => {
  const a = await repository.annotate(page(), words('one'), 'highlight');
  const b = await repository.annotate(page(), words('two', 4), 'highlight');
  await repository.setTags(a.id, ['Arms', ' arms ', '#China', '']);
  const { tagIds } = await repository.setTags(b.id, ['ARMS']);
  const tags = await repository.tags();
  expect(tags.map((tag) => tag.name)).toEqual(['Arms', 'China']);
  expect(tagIds).toEqual([tags[0]?.id]);
});

test('what is deleted lies in the trash as a tombstone and comes back whole', async () => {
  const made = await repository.annotate(page(), words('one'), 'highlight');
  await repository.remove([made.id]);
  expect(await repository.annotationsOf('https://news.example/a')).toEqual([]);
  expect((await repository.collection()).annotations).toEqual([]);
  expect(await database.annotations.get(made.id)).toMatchObject({ deletedAt: expect.any(Number) });
  await repository.restore([made.id]);
  const [restored] = await repository.annotationsOf('https://news.example/a');
  expect(restored).toEqual({ ...made, updatedAt: expect.any(Number) });
});

test('a mark is known as one of its own article alone, in the trash too', async () => {
  const { id } = await repository.annotate(page(), words('two', 4), 'highlight');
  await repository.annotate(page('four', 'https://news.example/b'), words('four'), 'highlight');
  await repository.remove([id]);
  expect(await repository.belongsTo(id, 'https://news.example/a')).toBe(true);
  expect(await repository.belongsTo(id, 'https://news.example/b')).toBe(false);
  expect(await repository.belongsTo(crypto.randomUUID(), 'https://news.example/a')).toBe(false);
});

test('whoever watches an article sees what others write', async () => {
  const seen = vi.fn();
  const stop = repository.watchAnnotations('https://news.example/a', seen, (error) => {
    throw error;
  });
  const other = new Repository(new Database(name));
  await other.annotate(page(), words('one'), 'highlight');
  await vi.waitFor(() => expect(seen.mock.lastCall?.[0]).toHaveLength(1));
  stop();
});

test('a library that a newer program wrote is read and not written', async () => {
  const { id } = await repository.annotate(page(), words('one'), 'highlight');
  await database.meta.put({ key: 'schemaVersion', value: SCHEMA_VERSION + 1 });
  await expect(repository.change(id, { comment: 'x' })).rejects.toMatchObject({ code: 'newer' });
  const [kept] = await repository.annotationsOf('https://news.example/a');
  expect(kept?.comment).toBe('');
});

test('a change of a mark that is not there says so', async () => {
  await expect(repository.change('nowhere', { comment: 'x' })).rejects.toEqual(
    new StoreError('gone'),
  );
});

test('a full disk is told from other failures, and changes nothing', async () => {
  const { id } = await repository.annotate(page(), words('one'), 'highlight');
  // The tables of a transaction are made for it.
  vi.spyOn(Object.getPrototypeOf(database.annotations), 'put').mockRejectedValueOnce(
    new Dexie.AbortError('aborted', new Dexie.QuotaExceededError('full') as unknown as Error),
  );
  await expect(repository.change(id, { comment: 'x' })).rejects.toMatchObject({ code: 'full' });
  const [kept] = await repository.annotationsOf('https://news.example/a');
  expect(kept?.comment).toBe('');
});
