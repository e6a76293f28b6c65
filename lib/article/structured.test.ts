import { expect, test } from 'vitest';
import { articleThings, parseLeniently, stringsOf, type Thing } from './structured.ts';

test.each([
  ['a comma before the end', '{"@type":"NewsArticle","headline":"A",}'],
  ['a raw line break in a string', '{"@type":"NewsArticle","headline":"A","text":"b\nc"}'],
  ['a comment around it', '<!-- {"@type":"NewsArticle","headline":"A"} -->'],
  ['a semicolon behind it', '{"@type":"NewsArticle","headline":"A"};'],
  [
    'an unescaped quotation mark',
    '{"@type":"NewsArticle","headline":"A","text":"he said "yes" to it"}',
  ],
  ['an end that is missing', '{"@type":"NewsArticle","headline":"A","author":{"name":"B"'],
])('JSON-LD is read in spite of %s', (_, text) => {
  expect((parseLeniently(text) as Thing).headline).toBe('A');
});

test('what is no JSON at all gives nothing', () => {
  expect(parseLeniently('function () {}')).toBeNull();
});

test('strings are found in every shape of a field', () => {
  expect(stringsOf([{ name: 'A' }, 'B', { '@value': 'C' }, null, 7])).toEqual(['A', 'B', 'C', '7']);
});

test('the article comes before the page that holds it and the teasers in it', () => {
  const page = { '@type': 'WebPage', name: 'p' };
  const article = { '@type': ['NewsArticle'], headline: 'a', datePublished: '2024-01-01' };
  const teaser = { '@type': 'NewsArticle', headline: 't' };
  expect(articleThings([page, teaser, article])[0]).toBe(article);
});
