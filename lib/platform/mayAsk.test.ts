import { expect, test } from 'vitest';
import { mayAsk } from './mayAsk.ts';

const PAGE = 'https://www.news.example/a?utm_source=x';

test('a page asks about what it was read as, on whatever site that is', () => {
  const canonical = 'https://agency.example/story';
  expect(mayAsk(canonical, PAGE, canonical)).toBe(true);
  expect(mayAsk(canonical, PAGE, 'https://agency.example/other')).toBe(false);
});

test('a page that moved on without loading asks about its own site', () => {
  expect(mayAsk('https://news.example/b', PAGE, 'https://news.example/a')).toBe(true);
  expect(mayAsk('https://news.example/b', PAGE, undefined)).toBe(true);
});

test.each([
  'https://other.example/a',
  'https://news.example.evil.example/a',
  'https://news.example:8443/a',
  'news.example',
  '',
])('it does not ask about %s', (url) => {
  expect(mayAsk(url, PAGE, undefined)).toBe(false);
});
