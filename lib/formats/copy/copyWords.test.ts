import { expect, test } from 'vitest';
import { copyWords } from './copyWords.ts';

const source = 'https://news.example/a';
const target = {
  source,
  selectors: [
    { type: 'TextQuoteSelector' as const, exact: 'Some words', prefix: 'Here: ', suffix: ' more.' },
  ],
};
const page = { url: source, title: 'The page', metadata: null };

test('words of a page without an article are cited by its title and a link to them', () => {
  const { text, html } = copyWords(page, target, 0);
  expect(text).toMatch(/^“Some words”\nThe page https:\/\/news\.example\/a#:~:text=/);
  expect(html).toContain('<blockquote');
});

test('words of an article are cited by its headline and publisher', () => {
  const metadata = {
    headline: 'A headline',
    publisher: 'The Paper',
    authors: [],
    photoCredits: [],
    provenance: {},
  };
  expect(copyWords({ ...page, metadata }, target, 0).text).toContain(
    'A headline, The Paper https:',
  );
});
