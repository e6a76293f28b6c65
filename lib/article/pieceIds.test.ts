import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PieceIds } from './pieceIds.ts';

test('pieces of a page have ids of their own, the same on every visit', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 5 })), (texts) => {
      const visit = () => {
        const ids = new PieceIds();
        return texts.map((text) => ids.next(text));
      };
      expect(new Set(visit()).size).toBe(texts.length);
      expect(visit()).toEqual(visit());
    }),
  );
});

test('a piece keeps its id when others come before it', () => {
  const before = new PieceIds();
  const after = new PieceIds();
  after.next('Advertisement');
  expect(after.next('Read also')).toBe(before.next('Read also'));
});
