import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from './difference.ts';

const words = fc.array(fc.constantFrom('der', 'Rat', 'sagt', 'am', 'Montag', 'nichts'), {
  maxLength: 25,
});

describe('the difference of two texts', () => {
  it('names the words that went and those that came', () => {
    expect(differenceOf('Der Rat tagt am Montag.', 'Der Rat tagte nicht am Montag.')).toEqual([
      { kind: 'same', text: 'Der Rat ' },
      { kind: 'removed', text: 'tagt ' },
      { kind: 'added', text: 'tagte nicht ' },
      { kind: 'same', text: 'am Montag.' },
    ]);
  });

  it('takes typography for the same', () => {
    expect(differenceOf('„ja“ – nein', '"ja" - nein')).toEqual([
      { kind: 'same', text: '"ja" - nein' },
    ]);
  });

  it('gives both texts back from its runs', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const runs = differenceOf(a.join(' '), b.join(' '));
        const side = (left: string) =>
          runs
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join(' ')
            .split(/\s+/)
            .filter(Boolean);
        expect(side('added')).toEqual(a);
        expect(side('removed')).toEqual(b);
      }),
    );
  });
});
