import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formats } from './formats.ts';
import { existingIn } from './import/existingIn.ts';
import { planImport } from './import/planImport.ts';
import { pressmarkJson } from './pressmarkJson.ts';
import { readFrom, written } from './testing/codec.ts';
import type { Codec, ReadResult } from './types.ts';

/** Cases a reader: few while one works, all of them where the machine has the time. */
const CASES = process.env.CI ? 5000 : 400;

/** What breaks parsers and databases: in the middle of a file, or for a value of it. */
const hostile = [
  ...[
    '"',
    "'",
    '<',
    '>',
    '&',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\n',
    '\r',
    '\0',
    '\ufeff',
    '\u2028',
    '\ud83d',
    '\ude00',
  ],
  ...[
    'null',
    'true',
    '-1',
    '1e999',
    '9007199254740993',
    '[]',
    '{}',
    '""',
    '"\\ud800"',
    '"__proto__"',
    '"constructor"',
  ],
  ...[
    '"javascript:alert(1)"',
    '"file:///etc/passwd"',
    '"=1+1"',
    '<script>',
    '&#x0;',
    '<!DOCTYPE a>',
    '<![CDATA[',
    ']]>',
  ],
  ...['😀', 'é', '0', '-', ';', '\t', '2023-13-45', '+275760-09-14'],
];

type Edit = { at: number; drop: number; put: string };

const edits = fc.array(
  fc.record({
    // Even over the file; doubles would crowd near 0.
    at: fc.nat(99_999).map((place) => place / 100_000),
    drop: fc.nat(40),
    put: fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 6 })),
  }),
  { minLength: 1, maxLength: 4 },
);

function edited(text: string, changes: readonly Edit[]): string {
  return changes.reduce((result, { at, drop, put }) => {
    const place = Math.floor(at * result.length);
    return result.slice(0, place) + put + result.slice(place + drop);
  }, text);
}

/** A file with changes in its text. */
function damaged(file: Uint8Array<ArrayBuffer>, changes: readonly Edit[]): Uint8Array<ArrayBuffer> {
  return inText(file, (text) => edited(text, changes));
}

/** Changes the text of a file, or that of the first entry of a ZIP. */
function inText(
  file: Uint8Array<ArrayBuffer>,
  change: (text: string) => string,
): Uint8Array<ArrayBuffer> {
  if (file[0] !== 0x50) return strToU8(change(new TextDecoder().decode(file)));
  const entries = unzipSync(file);
  const [[name = '', bytes = new Uint8Array()] = []] = Object.entries(entries);
  const text = change(new TextDecoder().decode(bytes));
  return new Uint8Array(zipSync({ ...entries, [name]: strToU8(text) }, { level: 0 }));
}

/** What counts as a value in a text: in JSON, in XML an attribute's or an element's, in a table a cell. */
const values = {
  json: /(?<=[:,[])("(?:[^"\\]|\\.)*"|-?\d+|true|false|\[\]|\{\})(?=[,\]}\n])/g,
  xml: /(?<==")[^"]*(?=")|(?<=>)[^<]+(?=<\/)/g,
  table: /(?<=[,\t\n])("(?:[^"]|"")*"|[^",\t\r\n]+)(?=[,\t\r])/g,
};

/** A value as its kind of text writes it. */
const notation = {
  json: (put: string, drop: number) =>
    isJson(put) ? put : JSON.stringify(drop % 2 ? put : [put, { [put]: drop }]),
  xml: (put: string) => put.replace(/[<>&"]/g, ''),
  table: (put: string) => `"${put.replaceAll('"', '""')}"`,
};

/** A file with other values in some of its places, and still of its format. */
function revalued(
  file: Uint8Array<ArrayBuffer>,
  changes: readonly Edit[],
): Uint8Array<ArrayBuffer> {
  return inText(file, (whole) =>
    changes.reduce((text, { at, put, drop }) => {
      const kind = text.startsWith('{') ? 'json' : text.startsWith('<') ? 'xml' : 'table';
      const places = [...text.matchAll(values[kind])];
      const place = places[Math.floor(at * places.length)];
      if (!place) return text;
      const end = place.index + place[0].length;
      return text.slice(0, place.index) + notation[kind](put, drop) + text.slice(end);
    }, whole),
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Bytes changed anywhere, also in what holds a ZIP together. */
function flipped(file: Uint8Array<ArrayBuffer>, changes: readonly Edit[]): Uint8Array<ArrayBuffer> {
  const copy = file.slice(0, Math.ceil(file.length * (changes[0]?.at ?? 1)) || 1);
  for (const { at, drop } of changes) copy[Math.floor(at * copy.length)] = drop * 6;
  return copy;
}

/** What is read can be stored, planned, and written: and says the same when it is read again. */
async function expectSound(result: ReadResult): Promise<void> {
  const { collection, problems, problemCount } = result;
  expect(problemCount).toBeGreaterThanOrEqual(problems.length);
  for (const { code, level, place } of problems) {
    expect([typeof code, typeof level, typeof place]).toEqual(['string', 'string', 'string']);
  }
  await planImport(result, existingIn(collection));
  const again = await readFrom(pressmarkJson, written(pressmarkJson, collection));
  expect(again.problems).toEqual([]);
  const size = (one: typeof collection) => Object.values(one).map((records) => records.length);
  expect(size(again.collection)).toEqual(size(collection));
  const sources = collection.annotations.map(({ target }) => target.source);
  expect(sources.filter((source) => !/^https?:\/\//i.test(source))).toEqual([]);
  expect(Object.prototype).not.toHaveProperty('polluted');
}

const reading = formats.filter(({ reads }) => reads);

describe.each(reading.map((format) => [format.id, format] as const))('%s', (_, format) => {
  test.each([
    ['with other values', revalued],
    ['with changes in its text', damaged],
    ['with changed bytes, or cut off', flipped],
  ])(
    'a file %s is read to sound records or to a reason',
    async (_name, damage) => {
      const codec: Codec = await format.load();
      const file = written(codec);
      await fc.assert(
        fc.asyncProperty(edits, async (changes) => {
          await expectSound(await readFrom(codec, damage(file, changes)));
        }),
        { numRuns: Math.ceil(CASES / 3), seed: 2026 },
      );
    },
    600_000,
  );
});
