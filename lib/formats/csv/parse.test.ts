import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pace } from '../pace.ts';
import { delimitedLine, withoutGuard } from './delimited.ts';
import { parseTable } from './parse.ts';

const parse = (text: string, options = {}) => parseTable(text, new Pace(), options);

test('a table of several chunks comes back cell by cell, wherever they are cut', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('"', '""', 'a\nb', 'a\r\nb', ',', '\t;', '=1+1', "'=x", '😀', ' x ', '"\n"'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }),
      fc.nat(300),
      async (rows, shift) => {
        // A row that is not empty, over and over, until the table is longer than what is parsed at once.
        const full = rows.map(([a, b], index) => [`${index}${a}`, b]);
        const times = Math.ceil(600_000 / delimitedLine(full.flat(), ',').length);
        const all = Array.from({ length: times }, () => full).flat();
        const first = ['x'.repeat(shift), 'y'];
        const text = [['a', 'b'], first, ...all].map((row) => delimitedLine(row, ',')).join('');
        const { heading, rows: found } = await parse(text, { separator: ',' });
        expect(heading).toEqual(['a', 'b']);
        expect(found.length).toBe(all.length + 1);
        expect(
          found.slice(1).every(({ a, b }, at) => a === all[at]?.[0] && b === all[at]?.[1]),
        ).toBe(true);
      },
    ),
    { numRuns: 15, seed: 5, endOnFailure: true },
  );
});

test('a quotation mark that is never closed is said with its row, also far down', async () => {
  const rows = 'a,b\n'.repeat(200_000);
  await expect(parse(`${rows}"open,b\n${rows}`)).rejects.toThrow('200001');
  await expect(parse(`"open,b\n${rows.repeat(8)}`)).rejects.toThrow('1');
});

test('a long cell is read whole', async () => {
  const long = 'word, "quoted"\n'.repeat(100_000);
  const { rows } = await parse(delimitedLine(['a'], ',') + delimitedLine([long], ','));
  expect(rows).toEqual([{ a: withoutGuard(long) }]);
});

test('only as many rows as are asked for are read', async () => {
  const { rows } = await parse(`a,b\n${'1,2\n'.repeat(300_000)}`, { rowLimit: 5 });
  expect(rows).toHaveLength(5);
});
