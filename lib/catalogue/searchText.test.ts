import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchHits, searchText } from './searchText.ts';

test('case, accents, sharp s and runs of white space do not count', () => {
  expect(searchText('ZÜRICH  Straße\u00a0naïve ﬁnd')).toBe('zurich strasse naive find');
});

test('hits are the spans of the original words', () => {
  const text = 'Über die Straße und über die STRASSE';
  const words = searchHits(text, ['uber', 'strasse']).map(({ start, end }) =>
    text.slice(start, end),
  );
  expect(words).toEqual(['Über', 'Straße', 'über', 'STRASSE']);
});

test('hits that touch are one', () => {
  expect(searchHits('abcd', ['ab', 'bc', 'cd'])).toEqual([{ start: 0, end: 4 }]);
});

test('a text has a hit exactly where its folded form has the term', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 3 }), (text, typed) => {
      const term = searchText(typed).trim();
      fc.pre(term !== '');
      const perCharacter = searchHits(text, [term]);
      for (const { start, end } of perCharacter) {
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(searchText(text.slice(start, end))).toContain(term);
      }
    }),
  );
});
