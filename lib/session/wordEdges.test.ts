import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextWordEdge } from './wordEdges.ts';

const TEXT = 'Nobody, he said, expected it.\n\nThe bridge froze.';
const at = (words: string) => TEXT.indexOf(words);

test('an end moves to the end of the next word, over marks and paragraphs', () => {
  expect(nextWordEdge(TEXT, at(', he'), 'end', 1, 'en')).toBe(at(' said'));
  expect(nextWordEdge(TEXT, at('.\n'), 'end', 1, 'en')).toBe(at(' bridge'));
  expect(nextWordEdge(TEXT, at(' bridge'), 'end', -1, 'en')).toBe(at('.\n'));
});

test('a start moves to the start of a word', () => {
  expect(nextWordEdge(TEXT, at('he said'), 'start', -1, 'en')).toBe(0);
  expect(nextWordEdge(TEXT, 0, 'start', 1, 'en')).toBe(at('he said'));
});

test('beyond the first and the last word there is nothing', () => {
  expect(nextWordEdge(TEXT, 0, 'start', -1, 'en')).toBeNull();
  expect(nextWordEdge(TEXT, TEXT.length, 'end', 1, 'en')).toBeNull();
});

test('a step goes the way that was asked, and stays in the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.nat(),
      fc.constantFrom('start' as const, 'end' as const),
      fc.constantFrom(1 as const, -1 as const),
      (text, n, edge, by) => {
        const offset = n % (text.length + 1);
        const next = nextWordEdge(text, offset, edge, by, undefined);
        if (next === null) return;
        expect(by === 1 ? next > offset : next < offset).toBe(true);
        expect(next >= 0 && next <= text.length).toBe(true);
      },
    ),
  );
});
