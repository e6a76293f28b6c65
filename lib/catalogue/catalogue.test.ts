import { expect, test } from 'vitest';
import { sampleCollection, sampleId } from '../formats/testing/sampleCollection.ts';
import { findArticles } from './articles.ts';
import { Catalogue } from './catalogue.ts';
import { digestOf } from './digest.ts';
import { parseTyped } from './typedQuery.ts';
import type { Filter, Query } from './types.ts';

const { articles, annotations, tags, revisions } = sampleCollection();
const digests = articles.map((article) =>
  digestOf(
    article,
    annotations.filter(({ articleId }) => articleId === article.id),
    1,
  ),
);
const catalogue = new Catalogue(digests);
const names = new Map(tags.map(({ id, name }) => [id, name]));

const ask = (query: Partial<Query> = {}) =>
  catalogue.find({ typed: '', filter: {}, sort: 'oldest', group: 'none', ...query }, names);
/** The numbers of the sample's annotations that are found, in order. */
const found = (query: Partial<Query> = {}) =>
  ask(query)
    .ids()
    .map((id) => Number(id.slice(-12)));
const filtered = (filter: Filter) => found({ filter });

test('all annotations outside the trash are found, in the order asked for', () => {
  expect(found()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(found({ sort: 'newest' })).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  expect(found({ sort: 'changed' })[0]).toBe(3);
  expect(filtered({ trash: true })).toEqual([9]);
});

test('every filter narrows, and filters combine', () => {
  expect(filtered({ kinds: ['claim'] })).toEqual([3, 4]);
  expect(filtered({ kinds: ['claim'], statuses: ['checked'] })).toEqual([3]);
  expect(filtered({ colors: ['yellow', 'red'] })).toEqual([1, 8]);
  expect(filtered({ colors: ['none'], kinds: ['highlight'] })).toEqual([5]);
  expect(filtered({ tagIds: [sampleId('tag', 2)] })).toEqual([2, 3]);
  expect(filtered({ tagIds: [sampleId('tag', 2)], kinds: ['quotation'] })).toEqual([2]);
  expect(filtered({ speakers: ['Kreml'] })).toEqual([4]);
  expect(filtered({ publishers: ['AFP'] })).toEqual([1, 2, 3, 4, 5, 6]);
  expect(filtered({ languages: ['ar'] })).toEqual([7, 8]);
  expect(filtered({ articleId: sampleId('article', 2) })).toEqual([7, 8]);
  const [, second, third] = annotations;
  expect(filtered({ from: second?.createdAt, to: third?.createdAt })).toEqual([2]);
  expect(filtered({ tagIds: ['nowhere'] })).toEqual([]);
});

test('words are found in quotes, comments, claims, speakers and tag names, in any case and part of a word', () => {
  expect(found({ typed: 'MILITARZUSAMMENARBEIT' })).toEqual([1]);
  expect(found({ typed: 'absatze' })).toEqual([6]);
  expect(found({ typed: 'quelle fehlt' })).toEqual([3]);
  expect(found({ typed: 'sprache' })).toEqual([1]);
  expect(found({ typed: 'blinken hinzu' })).toEqual([]);
  expect(found({ typed: 'إلى' })).toEqual([7]);
  expect(found({ typed: 'no such word' })).toEqual([]);
});

test('a phrase is looked for as it stands', () => {
  expect(found({ typed: '"zweiter absatz"' })).toEqual([1]);
  expect(found({ typed: '"absatz zweiter"' })).toEqual([]);
});

test('conditions can be typed', () => {
  expect(found({ typed: 'publisher:AFP status:open' })).toEqual([4]);
  expect(found({ typed: 'speaker:kreml' })).toEqual([4]);
  expect(found({ typed: 'tag:"außenpolitik" kind:claim' })).toEqual([3]);
  expect(found({ typed: 'lang:ar color:red' })).toEqual([8]);
  expect(parseTyped('12:30 tag:')).toEqual({ terms: ['12:30', 'tag:'], conditions: [] });
});

test('groups stand under headings that count them', () => {
  const listing = ask({ group: 'tag' });
  const lines = Array.from({ length: listing.length }, (_, i) => listing.at(i));
  const headings = lines.filter((line) => typeof line !== 'string');
  expect(headings[0]).toEqual({ key: sampleId('tag', 2), count: 2 });
  expect(headings.at(-1)).toEqual({ key: '', count: 3 });
  expect(listing.total).toBe(8);
  expect(lines.map((line) => typeof line !== 'string')).toEqual(
    lines.map((_, line) => listing.isHeading(line)),
  );
  expect(lines.length - headings.length).toBe(
    headings.reduce((sum, group) => sum + (group as { count: number }).count, 0),
  );
  const byArticle = ask({ group: 'article' });
  expect(byArticle.at(0)).toEqual({ key: sampleId('article', 1), count: 6 });
  expect(ask({ group: 'speaker' }).at(0)).toMatchObject({ count: 1 });
});

test('counts leave the trash out', () => {
  expect(catalogue.summary).toMatchObject({ marks: 8, claims: 2, trash: 1, articles: 2 });
  expect(catalogue.summary.tags.get(sampleId('tag', 2))).toBe(2);
  expect(catalogue.summary.speakers.get('Kreml')).toEqual({
    quotations: 0,
    claims: 1,
    articles: 1,
  });
  expect(catalogue.summary.publishers.get('AFP')).toBe(6);
});

test('a digest takes the place of that of the same article', () => {
  const [article] = articles;
  if (!article) throw new Error('no sample');
  const next = catalogue.with([digestOf(article, [], 2)]);
  expect(next.summary).toMatchObject({ marks: 2, trash: 0 });
  expect(catalogue.summary.marks).toBe(8);
});

test('articles are found by their headline and, where it is known, their text', () => {
  const texts = new Map(revisions.map(({ articleId, text }) => [articleId, text.toLowerCase()]));
  const search = (typed: string, known = texts) =>
    findArticles(digests, typed, 'changed', known).map(({ articleId }) =>
      Number(articleId.slice(-1)),
    );
  expect(search('')).toEqual([2, 1]);
  expect(search('militarzusammenarbeit')).toEqual([1]);
  expect(search('commission')).toEqual([2]);
  expect(search('commission', new Map())).toEqual([]);
  expect(search('publisher:afp')).toEqual([1]);
});
