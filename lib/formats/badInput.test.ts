import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formats } from './formats.ts';
import { fileOf, readFrom, written } from './testing/codec.ts';
import { sampleCollection } from './testing/sampleCollection.ts';
import type { Codec, FormatId } from './types.ts';

const reading = formats.filter(({ reads }) => reads);
const zipped: readonly FormatId[] = ['refi-qda-project'];
const tables: readonly FormatId[] = ['csv', 'tsv'];

const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));

/** A ZIP whose entry unpacks to far more than the limit. */
const bomb = zipSync({ 'project.qde': new Uint8Array(2 ** 24) }, { level: 9 });

/** Files that hold nothing that could be stored. */
const bad: Record<string, Uint8Array<ArrayBuffer>> = {
  'an empty file': new Uint8Array(),
  'white space': fileOf(' \r\n\t\n'),
  'a byte order mark alone': fileOf('\ufeff'),
  'Latin-1': latin1('{"format":"pressmark","version":1,"tags":[{"name":"Fl\xfcsse"}]}'),
  'a million brackets': fileOf('['.repeat(1e6)),
  'a million braces': fileOf('{"a":'.repeat(1e6)),
  'a million elements': fileOf('<a>'.repeat(1e6)),
  'a picture': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
  'a ZIP bomb': new Uint8Array(bomb),
  'a ZIP of something else': new Uint8Array(zipSync({ 'a.txt': fileOf('hello') })),
  'a web page': fileOf('<!DOCTYPE html><title>Hi</title><p>Hello'),
  'JSON of something else': fileOf('{"hello":[1,2,3]}'),
  'a word': fileOf('hello'),
};

const each = reading.map((format) => [format.id, format] as const);

describe.each(each)('%s', (id, format) => {
  test.each(Object.entries(bad))('%s is refused as a whole, with a reason', async (_, file) => {
    const codec: Codec = await format.load();
    const result = await readFrom(codec, file, { limits: { bytes: 2 ** 23 } });
    expect(Object.values(result.collection).flat()).toEqual([]);
    expect(result.problems).toMatchObject([{ level: 'file' }]);
  });

  test('files of the other formats are refused, or give nothing', async () => {
    const codec: Codec = await format.load();
    for (const other of reading) {
      const same = other.id === id || (tables.includes(id) && tables.includes(other.id));
      if (same || zipped.includes(other.id) !== zipped.includes(id)) continue;
      const { collection, problems } = await readFrom(codec, written(await other.load()));
      expect(collection.annotations, other.id).toEqual([]);
      expect(problems.length, other.id).toBeGreaterThan(0);
    }
  });

  test('HTML and formulas in every field stay text', async () => {
    const codec: Codec = await format.load();
    const sample = sampleCollection();
    const hostile = '=HYPERLINK("https://evil.example")<img src=x onerror=alert(1)>';
    const [first] = sample.annotations;
    if (!first) throw new Error('no annotation');
    first.comment = hostile;
    for (const tag of sample.tags) tag.name = `${hostile} ${tag.id}`;
    const { collection, problems } = await readFrom(codec, written(codec, sample));
    expect(problems).toEqual([]);
    const found = collection.annotations.find(({ id: one }) => one === first.id);
    if (id !== 'refi-qda-codebook') expect(found?.comment).toBe(hostile);
    expect(collection.tags.some(({ name }) => name.startsWith(hostile))).toBe(true);
  });
});

test.each(each.filter(([id]) => !tables.includes(id)))(
  '%s that is cut off is refused as a whole',
  async (_, format) => {
    const codec: Codec = await format.load();
    const file = written(codec);
    const result = await readFrom(codec, file.slice(0, file.length - 20));
    expect(result.problems).toMatchObject([{ level: 'file' }]);
    expect(Object.values(result.collection).flat()).toEqual([]);
  },
);
