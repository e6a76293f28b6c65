import { expect, test } from 'vitest';
import { compareTexts } from './compareTexts.ts';

const text = (...paragraphs: string[]) => paragraphs.join('\n\n');

test('a word that was exchanged is shown in its paragraph, with those beside it', () => {
  const before = text('one', 'two', 'three', 'the council met', 'five', 'six');
  const after = text('one', 'two', 'three', 'the council meets', 'five', 'six');
  expect(compareTexts(before, after)).toEqual([
    { alike: 2 },
    { runs: [{ kind: 'same', text: 'three' }], changed: false },
    {
      runs: [
        { kind: 'same', text: 'the council ' },
        { kind: 'removed', text: 'met' },
        { kind: 'added', text: 'meets' },
      ],
      changed: true,
    },
    { runs: [{ kind: 'same', text: 'five' }], changed: false },
    { alike: 1 },
  ]);
});

test('a paragraph that came and one that went stand by themselves', () => {
  const compared = compareTexts(text('a b', 'gone now', 'c d'), text('a b', 'c d', 'new here'));
  const changed = compared.flatMap((one) => ('runs' in one && one.changed ? [one.runs] : []));
  expect(changed).toEqual([
    [{ kind: 'removed', text: 'gone now' }],
    [{ kind: 'added', text: 'new here' }],
  ]);
});

test('texts that are alike have nothing to show', () => {
  expect(compareTexts(text('a', 'b'), text('a', 'b'))).toEqual([{ alike: 2 }]);
  expect(compareTexts('', '')).toEqual([]);
});
