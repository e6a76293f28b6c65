import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED, seedsOf } from './seeds.ts';

const unitsOf = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0));

/** Pairs of offsets in the quote and on the page, for every seed of the quote. */
function hitsOf(page: Uint16Array, quote: Uint16Array): number[] {
  const seeds = seedsOf(page);
  seeds.look(quote, 0, quote.length, quote.length);
  return [...seeds.hits.subarray(0, seeds.count)];
}

describe('seeds', () => {
  it('are found at every place where they stand, in page order, whatever page came before', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 80 });
    fc.assert(
      fc.property(letters, letters, (page, quote) => {
        const expected: number[] = [];
        for (let offset = 0; offset + SEED <= quote.length; offset++) {
          const seed = quote.slice(offset, offset + SEED);
          const places = Array.from(page, (_, at) => at).filter((at) => page.startsWith(seed, at));
          for (const at of places.slice(0, 32)) expected.push(offset, at);
        }
        expect(hitsOf(unitsOf(page), unitsOf(quote))).toEqual(expected);
      }),
    );
  });

  it('are given at 32 places at most', () => {
    expect(hitsOf(new Uint16Array(5000).fill(97), unitsOf('aaaaaaaa'))).toHaveLength(2 * 32);
  });
});
