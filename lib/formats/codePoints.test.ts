import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodePoints } from './codePoints.ts';

test('offsets come back from code points, and cut the same words as Python would', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.nat(70)),
      (text, points) => {
        const all = [...text];
        const converter = new CodePoints(text);
        for (const point of points) {
          const unit = converter.toUnits(point);
          expect(unit === undefined).toBe(point > all.length);
          if (unit === undefined) continue;
          expect(text.slice(0, unit)).toBe(all.slice(0, point).join(''));
          expect(converter.fromUnits(unit)).toBe(point);
        }
      },
    ),
    { seed: 3 },
  );
});

test('an offset inside a surrogate pair counts as before it', () => {
  expect(new CodePoints('a😀b').fromUnits(2)).toBe(1);
  expect(new CodePoints('a😀b').fromUnits(3)).toBe(2);
});
