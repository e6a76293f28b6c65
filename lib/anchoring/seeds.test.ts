import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { places, SEED, STRIDE, seedsOf } from './seeds.ts';

const unitsOf = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0));

/** Where each seed of the quote stands on the page. */
function placesIn(page: Uint16Array, quote: Uint16Array): number[][] {
  const lookUp = seedsOf(page);
  return Array.from({ length: Math.max(0, quote.length - SEED + 1) }, (_, offset) => [
    ...places.subarray(0, lookUp(quote, offset)),
  ]);
}

describe('seeds', () => {
  it('are found at every fourth place, in page order, whatever page came before', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 80 });
    fc.assert(
      fc.property(letters, letters, (page, quote) => {
        const found = placesIn(unitsOf(page), unitsOf(quote));
        found.forEach((given, offset) => {
          const seed = quote.slice(offset, offset + SEED);
          const all = Array.from(page, (_, at) => at).filter((at) => page.startsWith(seed, at));
          expect(given).toEqual(all.filter((at) => at % STRIDE === 0).slice(0, 32));
        });
      }),
    );
  });

  it('are given at 32 places at most', () => {
    expect(placesIn(new Uint16Array(5000).fill(97), unitsOf('aaaaaaaa'))[0]).toHaveLength(32);
  });
});
