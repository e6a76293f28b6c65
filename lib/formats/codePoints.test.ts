import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodePoints } from './codePoints.ts';

const unit = fc.constantFrom('a', 'é', ' ', '\n', '😀', '𝒳', '\u200d', '\ud83d', '\ude00');

test('offsets come back from code points, and cut the same words as Python would', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), fc.array(fc.nat(70)), (text, points) => {
      const all = [...text];
      const converter = new CodePoints(text);
      return points.every((point) => {
        const offset = converter.toUnits(point);
        if (offset === undefined) return point > all.length;
        const same = text.slice(0, offset) === all.slice(0, point).join('');
        return same && converter.fromUnits(offset) === point;
      });
    }),
    { seed: 3, numRuns: 500 },
  );
});

test('an offset inside a surrogate pair counts as before it', () => {
  expect(new CodePoints('a😀b').fromUnits(2)).toBe(1);
  expect(new CodePoints('a😀b').fromUnits(3)).toBe(2);
});
