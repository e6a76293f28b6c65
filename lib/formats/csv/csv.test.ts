import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writtenText } from '../testing/codec.ts';
import { check } from './check.ts';
import { csv, tsv } from './csv.ts';
import { delimitedLine, withoutGuard } from './delimited.ts';
import { joinPaths, splitPaths } from './names.ts';
import { readwise } from './readwise.ts';

const fields = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), {
  minLength: 2,
  maxLength: 6,
});
const risky = fc.array(
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', 'a', ' '),
  }),
  { minLength: 2, maxLength: 6 },
);

test.each([',', '\t'] as const)(
  'fields separated by %j are read back as they were',
  (separator) => {
    fc.assert(
      fc.property(fc.oneof(fields, risky), (values) => {
        const { data, errors } = Papa.parse<string[]>(delimitedLine(values, separator), {
          delimiter: separator,
          newline: '\r\n',
        });
        const fields = data[0]?.map(withoutGuard);
        return errors.length === 0 && JSON.stringify(fields) === JSON.stringify(values);
      }),
      { seed: 11, numRuns: 2000 },
    );
  },
);

test('no field begins with what a spreadsheet runs as a formula, whatever separator it takes', () => {
  fc.assert(
    fc.property(risky, (values) => {
      const line = delimitedLine(values, ',');
      for (const delimiter of [',', ';', '\t']) {
        const { data } = Papa.parse<string[]>(line, { delimiter, newline: '\r\n' });
        if (data.flat().some((field) => /^[=+\-@]/.test(field))) return false;
      }
      return true;
    }),
    { seed: 12, numRuns: 2000 },
  );
});

test.each([
  ['CSV', csv],
  ['TSV', tsv],
  ['Readwise CSV', readwise],
  ['Check CSV', check],
])('%s has as many fields in each record as in its heading', (_, codec) => {
  const text = writtenText(codec);
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(new Set(data.map((row) => row.length)).size).toBe(1);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(
    data
      .slice(1)
      .flat()
      .filter((field) => /^[=+\-@]/.test(field)),
  ).toEqual([]);
});

test('a byte order mark is written on wish alone', () => {
  expect(writtenText(csv).startsWith('id,')).toBe(true);
  expect(writtenText(csv, undefined, { byteOrderMark: true }).startsWith('\uFEFFid,')).toBe(true);
});

test('Readwise gets its columns, tags as words with a dot', () => {
  const [first] = Papa.parse<Record<string, string>>(writtenText(readwise), { header: true }).data;
  expect(Object.keys(first ?? {})).toEqual([
    'Highlight',
    'Title',
    'Author',
    'URL',
    'Note',
    'Location',
    'Date',
  ]);
  expect(first).toMatchObject({ Author: 'AFP', Location: '1', Date: '2023-11-09 14:41:00' });
  expect(first?.Note).toMatch(/^\.Sprache\n\nÜberschrift/);
});

test('Check gets the claims, with rating and review', () => {
  const { data } = Papa.parse<Record<string, string>>(writtenText(check), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toHaveLength(2);
  expect(data[0]).toMatchObject({
    Claim: 'Nordkorea liefert Waffen an Russland.',
    Rating: 'Überwiegend richtig',
    'Fact-check URL': 'https://faktencheck.example/nordkorea-waffen',
    Tags: 'Außenpolitik',
  });
});

test('paths of tags come back, whatever the names hold', () => {
  const name = fc
    .string({ unit: fc.constantFrom('a', '/', ';', '\\', ' ', 'é'), minLength: 1 })
    .filter((one) => one === one.trim());
  fc.assert(
    fc.property(
      fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
      (paths) => {
        expect(splitPaths(joinPaths(paths))).toEqual(paths);
      },
    ),
    { seed: 13, numRuns: 1000 },
  );
});
