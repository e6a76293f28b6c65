import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinChunks } from './bytes.ts';
import { pressmarkJson } from './pressmarkJson.ts';
import { sampleCollection, sampleId } from './testing/sampleCollection.ts';

const encode = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const written = (collection = sampleCollection()) =>
  joinChunks([...(pressmarkJson.write?.(collection, {}) ?? [])]);
const textOf = (collection = sampleCollection()) => new TextDecoder().decode(written(collection));
const read = (file: Uint8Array<ArrayBuffer>, options = {}) => {
  if (!pressmarkJson.read) throw new Error('cannot read');
  return pressmarkJson.read(file, options);
};

test('export, import, export gives the same bytes', async () => {
  const file = written();
  const { collection, problems } = await read(file);
  expect(problems).toEqual([]);
  expect(textOf(collection)).toBe(new TextDecoder().decode(file));
});

test('the order of the records makes no difference', () => {
  const { articles, revisions, annotations, tags } = sampleCollection();
  const shuffled = {
    articles: articles.toReversed(),
    revisions: revisions.toReversed(),
    annotations: annotations.toReversed(),
    tags: tags.toReversed(),
  };
  expect(textOf(shuffled)).toBe(textOf());
});

test('fields of a name that this version does not know are kept', async () => {
  const file = JSON.parse(textOf());
  file.annotations[0].reviewers = [{ name: 'Kim' }];
  const { collection } = await read(encode(file));
  const again = JSON.parse(textOf(collection));
  expect(again.annotations[0].reviewers).toEqual([{ name: 'Kim' }]);
});

test.each([
  ['empty', '', 'empty'],
  ['white space', ' \n\t', 'empty'],
  ['cut off', textOf().slice(0, -200), 'bad-json'],
  ['another format', '{"hello":[1,2,3]}', 'not-this-format'],
  ['a list', '[1,2,3]', 'not-this-format'],
  ['not JSON', 'Hello', 'bad-json'],
  ['a million brackets', '['.repeat(1e6), 'too-deep'],
  ['brackets in a field', `{"format":"pressmark","tags":[${'{"a":'.repeat(1e5)}`, 'too-deep'],
  ['a later version', '{"format":"pressmark","version":2,"articles":[]}', 'newer-version'],
])('%s is refused with its reason', async (_, text, code) => {
  const { collection, problems } = await read(encode(text));
  expect(problems).toMatchObject([{ code, level: 'file' }]);
  expect(Object.values(collection).flat()).toEqual([]);
});

test('bytes that are no UTF-8 are refused', async () => {
  const { problems } = await read(new Uint8Array([0x7b, 0xff, 0xc0, 0x7d]));
  expect(problems).toMatchObject([{ code: 'not-utf8' }]);
});

test('a file over the limit is refused before it is read', async () => {
  const { problems } = await read(written(), { limits: { bytes: 1000 } });
  expect(problems).toEqual([{ code: 'too-large', level: 'file', place: '', detail: '1000' }]);
});

test('what is wrong with a record is said with its place, and the rest is read', async () => {
  const file = JSON.parse(textOf());
  file.annotations[0].target.source = 'javascript:alert(1)';
  file.annotations[1].createdAt = 1e18;
  file.annotations[2].target.span = { start: 5, end: 1e6 };
  file.annotations[3].tagIds = [sampleId('tag', 99)];
  file.annotations[4].comment = 'half \ud83d';
  file.annotations.push(file.annotations[5]);
  file.tags[0].parentId = file.tags[0].id;
  const { collection, problems } = await read(encode(file));
  expect(problems.map(({ code, level, place }) => `${level} ${code} ${place}`)).toEqual([
    'record not-an-address /annotations/0/target/source',
    'record not-a-time /annotations/1/createdAt',
    'value not-well-formed-text /annotations/4/comment',
    'record duplicate /annotations/9/id',
    'value outside-text /annotations/2/target/span',
    'value unknown-reference /annotations/3/tagIds/0',
    'value cycle /tags/0/parentId',
  ]);
  expect(collection.annotations).toHaveLength(7);
});

test('names that mean something to the language are never adopted', async () => {
  const text = new TextDecoder()
    .decode(written())
    .replaceAll('"comment":', '"__proto__":{"polluted":true},"constructor":1,"comment":');
  const { collection } = await read(encode(text));
  expect(collection.annotations).toHaveLength(9);
  for (const annotation of collection.annotations) {
    expect(Object.getPrototypeOf(annotation)).toBe(Object.prototype);
    expect(annotation).not.toHaveProperty('polluted');
    expect(Object.hasOwn(annotation, 'constructor')).toBe(false);
  }
});

test('whatever the file holds, reading ends with records that can be written and read again', async () => {
  const base = JSON.parse(textOf());
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('annotations', 'articles', 'revisions', 'tags'),
      fc.nat(8),
      fc.array(fc.constantFrom('id', 'target', 'selectors', 'tagIds', 'claim', 'metadata', 'name')),
      fc.jsonValue(),
      async (kind, index, path, value) => {
        const file = structuredClone(base);
        let holder = file[kind][index % file[kind].length];
        for (const name of path.slice(0, -1)) holder = holder?.[name] ?? holder;
        if (typeof holder === 'object' && path.length > 0) holder[path.at(-1) ?? ''] = value;
        const { collection } = await read(encode(file));
        const again = await read(written(collection));
        expect(again.problems).toEqual([]);
        expect(again.collection).toEqual((await read(written(again.collection))).collection);
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});
