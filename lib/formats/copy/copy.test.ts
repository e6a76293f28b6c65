import { expect, test } from 'vitest';
import type { Reference } from '../citations/reference.ts';
import { sampleCollection, sampleId } from '../testing/sampleCollection.ts';
import { copyAnnotation } from './copyAnnotation.ts';
import { copyPassage, selectedPassage } from './copyPassage.ts';
import { nameOf } from './names.ts';
import type { CitationStyle } from './styleNames.ts';
import { citationStyles } from './styles.ts';

const reference: Reference = {
  key: 'k',
  title: 'A headline',
  authors: ['Jean-Paul Meier', 'Anna van den Berg'],
  organisations: [],
  agency: undefined,
  publisher: 'The Paper',
  section: undefined,
  published: [2023, 9, 5],
  accessed: [2024, 5, 1],
  url: 'https://a.example/x',
  language: 'en',
  abstract: undefined,
  keywords: [],
  notes: [],
};
const cited = (style: CitationStyle, more: Partial<Reference> = {}) =>
  citationStyles[style]({ ...reference, ...more })
    .map(({ text }) => text)
    .join('');

test.each([
  [
    'apa',
    'Meier, J.-P., & van den Berg, A. (2023, September 5). A headline. The Paper. https://a.example/x',
  ],
  [
    'mla',
    'Meier, Jean-Paul, and Anna van den Berg. “A headline.” The Paper, 5 Sept. 2023, https://a.example/x. Accessed 1 May 2024.',
  ],
  [
    'chicago',
    'Meier, Jean-Paul, and Anna van den Berg. “A headline.” The Paper, September 5, 2023. https://a.example/x.',
  ],
  [
    'harvard',
    'Meier, J.-P. and van den Berg, A. (2023) ‘A headline’, The Paper, 5 September. Available at: https://a.example/x (Accessed: 1 May 2024).',
  ],
  [
    'din',
    'MEIER, Jean-Paul und VAN DEN BERG, Anna. A headline. In: The Paper [online]. 5. September 2023 [Zugriff am: 1. Mai 2024]. Verfügbar unter: https://a.example/x',
  ],
] as const)('%s', (style, expected) => {
  expect(cited(style)).toBe(expected);
});

test.each([
  ['apa', 'A headline. (n.d.). https://a.example/x'],
  ['mla', '“A headline.” https://a.example/x. Accessed 1 May 2024.'],
  ['chicago', '“A headline.” https://a.example/x.'],
  ['harvard', '‘A headline’ (no date) Available at: https://a.example/x (Accessed: 1 May 2024).'],
  ['din', 'A headline. [online]. [Zugriff am: 1. Mai 2024]. Verfügbar unter: https://a.example/x'],
] as const)(
  '%s of an article that says neither author nor date nor publisher',
  (style, expected) => {
    expect(cited(style, { authors: [], published: undefined, publisher: undefined })).toBe(
      expected,
    );
  },
);

test.each([
  ['Jane Doe', { family: 'Doe', given: 'Jane' }],
  ['Ursula von der Leyen', { family: 'von der Leyen', given: 'Ursula' }],
  ['AFP', { family: 'AFP' }],
  ['ليلى حداد', { family: 'ليلى حداد' }],
  ['Redaktion 24', { family: 'Redaktion 24' }],
])('the name %s falls into %o', (printed, expected) => {
  expect(nameOf(printed)).toEqual(expected);
});

test('a copied quote has speaker, source and a link to the passage, as text and as HTML', () => {
  const { text, html } = copyAnnotation(sampleCollection(), sampleId('annotation', 2), {
    style: 'apa',
  });
  expect(text).toMatch(
    /^“Wir sehen, dass .* versorgt” \(Antony Blinken\)\nAFP\. \(2023, November 9\)\. Blinken warnt/,
  );
  expect(text).toMatch(/https:\/\/nachrichten\.example\/\S+#:~:text=Wir%20sehen\S+$/);
  expect(html).toContain('<i>Beispielportal Nachrichten</i>');
  expect(html).toMatch(/<a href="https:\/\/nachrichten\.example\/[^"]+#:~:text=[^"]+">/);
});

test('markup in a quote is copied as text', () => {
  const { html } = copyAnnotation(sampleCollection(), sampleId('annotation', 8));
  expect(html).toContain('&lt;b&gt;stay&lt;/b&gt;');
});

test('words that are only selected are copied like those of a mark, also where the page has no article', () => {
  const words = {
    selectors: [{ type: 'TextQuoteSelector' as const, exact: 'a word', prefix: 'is not ' }],
  };
  const page = { address: 'https://news.example/a?b=1', title: 'Title <1>', article: null };
  const passage = selectedPassage(words, page, 0);
  if (!passage) throw new Error('no passage');
  expect(copyPassage(passage).text).toBe(
    '“a word”\nTitle <1> https://news.example/a?b=1#:~:text=not-,a%20word',
  );
  expect(copyPassage(passage, { style: 'mla' }).html).toContain('“Title &lt;1&gt;.”');
  expect(selectedPassage({ selectors: [] }, page, 0)).toBeNull();
});
