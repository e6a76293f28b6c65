import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segments } from './segments.ts';

test('a block without marks is one segment', () => {
  expect(segments('Ein Satz.', 10, [])).toEqual([{ text: 'Ein Satz.', start: 10, ids: [] }]);
});

test('overlapping marks are cut where they begin and end', () => {
  const cut = segments('abcdef', 0, [
    { id: 'x', span: { start: 1, end: 4 } },
    { id: 'y', span: { start: 3, end: 9 } },
  ]);
  expect(cut.map((s) => [s.text, s.ids])).toEqual([
    ['a', []],
    ['bc', ['x']],
    ['d', ['x', 'y']],
    ['ef', ['y']],
  ]);
});

test('the segments of any marks join to the text, and each knows exactly the marks over it', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({
    start: Math.min(a, b),
    end: Math.max(a, b) + 1,
  }));
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 30 }),
      fc.nat(10),
      fc.array(span),
      (text, start, spans) => {
        const marks = spans.map((s, i) => ({ id: String(i), span: s }));
        const cut = segments(text, start, marks);
        expect(cut.map((s) => s.text).join('')).toBe(text);
        for (const segment of cut) {
          const covering = marks.filter(
            ({ span: s }) =>
              s.start <= segment.start && s.end >= segment.start + segment.text.length,
          );
          expect(segment.ids.toSorted()).toEqual(covering.map((m) => m.id).toSorted());
        }
      },
    ),
  );
});
