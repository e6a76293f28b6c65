import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Intake } from '../intake/intake.ts';
import { fileOf } from '../testing/codec.ts';
import { readJsonParts } from './read.ts';
import { type JsonError, parsePart, scanJson } from './scan.ts';

/** The parts of a file, put together again. */
async function read(file: Uint8Array): Promise<unknown> {
  const list: unknown[] = [];
  const members: Record<string, unknown> = {};
  await readJsonParts(file, new Intake(), (value, { key, index }) => {
    if (key === undefined) list.push(value);
    else if (index === undefined) members[key] = value;
    else members[key] = [...((members[key] as unknown[]) ?? []), value];
  });
  return Object.keys(members).length > 0 ? members : list;
}

const value = fc.jsonValue({ maxDepth: 3, noNullPrototype: true } as object);
const name = fc.string({ unit: 'grapheme' }).filter((one) => one !== '__proto__');
const isEmptyList = (one: unknown) => Array.isArray(one) && one.length === 0;

test.each([
  [
    'an object',
    fc.dictionary(
      name,
      value.filter((one) => !isEmptyList(one)),
      { minKeys: 1 },
    ),
  ],
  ['a list', fc.array(value)],
])('whatever %s holds, its parts are what JSON.parse gives', async (_, whole) => {
  await fc.assert(
    fc.asyncProperty(whole as fc.Arbitrary<unknown>, fc.constantFrom(0, 2), async (one, indent) => {
      const text = JSON.stringify(one, null, indent);
      expect(await read(fileOf(text))).toEqual(JSON.parse(text));
    }),
    { numRuns: 300, seed: 3 },
  );
});

describe('an encoding', () => {
  const text = '{"a":["Größe 😀"]}';
  const utf16 = (bigEndian: boolean) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, !bigEndian);
    for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), !bigEndian);
    return bytes;
  };
  test.each([
    ['UTF-8', fileOf(text)],
    ['UTF-8 with a byte order mark', fileOf(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(false)],
    ['UTF-16, big end first', utf16(true)],
  ])('is %s', async (_, file) => {
    expect(await read(file)).toEqual({ a: ['Größe 😀'] });
  });

  test.each([
    ['Latin-1', Uint8Array.from('{"a":["Gr\xf6\xdfe"]}', (one) => one.charCodeAt(0))],
    ['UTF-16 without a mark', utf16(false).slice(2)],
    ['UTF-8 that is cut off inside a letter', fileOf(text).slice(0, 12)],
  ])('%s is refused', async (_, file) => {
    await expect(read(file)).rejects.toMatchObject({ problem: { level: 'file' } });
  });
});

test('what is wrong is said with its byte', () => {
  const parts = (text: string) =>
    [...scanJson(fileOf(text), 8)].map((part) => parsePart(fileOf(text), part));
  const offset = (text: string) => {
    try {
      parts(text);
    } catch (error) {
      return (error as JsonError).offset;
    }
    return undefined;
  };
  expect(offset('{"ä":[1,nope]}')).toBe(9);
  expect(offset('[1,2] 3')).toBe(6);
  expect(offset('{"a":"open')).toBe(10);
});
