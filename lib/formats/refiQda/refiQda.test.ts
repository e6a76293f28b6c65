import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFrom, written, writtenText } from '../testing/codec.ts';
import { sampleCollection } from '../testing/sampleCollection.ts';
import { refiCodebook } from './codebook.ts';
import { refiProject } from './project.ts';

const schema = new URL('../../../../shared/data/refi-qda/Project.xsd', import.meta.url).pathname;
const canValidate = existsSync(schema) && spawnSync('xmllint', ['--version']).status === 0;

const entriesOf = (file = written(refiProject)) => unzipSync(file);
const shown = sampleCollection().annotations.filter(({ deletedAt }) => !deletedAt);

test.skipIf(!canValidate)(
  'the project is valid by the schema of the standard (skipped without xmllint and ../shared)',
  () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pressmark-')), 'project.qde');
    writeFileSync(file, entriesOf()['project.qde'] ?? '');
    const { stderr, status } = spawnSync('xmllint', ['--noout', '--schema', schema, file], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('validates');
    expect(status).toBe(0);
  },
);

test('selections are code points of the texts inside, which have LF and no byte order mark', () => {
  const entries = entriesOf();
  const project = strFromU8(entries['project.qde'] ?? new Uint8Array());
  const sources = project.match(/<TextSource .*?<\/TextSource>/gs) ?? [];
  const cut = sources.flatMap((source) => {
    const path = /plainTextPath="internal:\/\/([^"]+)"/.exec(source)?.[1];
    const text = strFromU8(entries[`sources/${path}`] ?? new Uint8Array());
    expect(text).not.toMatch(/^\uFEFF|\r/);
    const places = [...source.matchAll(/startPosition="(\d+)" endPosition="(\d+)"/g)];
    return places.map(([, start, end]) => [...text].slice(Number(start), Number(end)).join(''));
  });
  const quotes = shown
    .map(({ target }) => target.selectors[0])
    .map((one) => one && 'exact' in one && one.exact);
  expect(cut.toSorted()).toEqual(quotes.toSorted());
});

test('codes are nested and coloured, comments are memos, and all of that comes back', async () => {
  const { collection, problems } = await readFrom(refiProject, written(refiProject));
  expect(problems).toEqual([]);
  expect(collection.tags).toMatchObject(
    sampleCollection()
      .tags.filter(({ deletedAt }) => !deletedAt)
      .toSorted(
        (a, b) =>
          collection.tags.findIndex(({ id }) => id === a.id) -
          collection.tags.findIndex(({ id }) => id === b.id),
      )
      .map(({ id, name, color, description, parentId }) =>
        JSON.parse(JSON.stringify({ id, name, color, description, parentId })),
      ),
  );
  for (const { id, kind, tagIds, comment, target, createdAt, updatedAt } of shown) {
    const found = collection.annotations.find((one) => one.id === id);
    expect(found).toMatchObject({
      kind,
      tagIds,
      comment,
      createdAt,
      updatedAt,
    });
    expect(found?.target).toMatchObject({ span: target.span, selectors: [target.selectors[0]] });
  }
  expect(collection.revisions.map(({ text }) => text)).toEqual(
    sampleCollection().revisions.map(({ text }) => text),
  );
});

test('an annotation whose place is not known stands in a text made of quotes', async () => {
  const collection = { ...sampleCollection(), revisions: [] };
  const { collection: found, problems } = await readFrom(
    refiProject,
    written(refiProject, collection),
  );
  expect(problems).toEqual([]);
  expect(found.annotations).toHaveLength(shown.length);
  expect(found.revisions).toEqual([]);
  expect(found.annotations.every(({ target }) => target.span === undefined)).toBe(true);
});

const zip = (entries: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
const project = (inside: string) =>
  zip({
    'project.qde': `<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="x">${inside}</Project>`,
  });
const guid = (digit: number) => `{${String(digit).repeat(8)}-AAAA-4AAA-8AAA-${'B'.repeat(12)}}`;

describe('a project of another program', () => {
  const source = (inside: string, attributes = '') =>
    project(
      `<CodeBook><Codes><Code guid="${guid(1)}" name="Frame" isCodable="true" color="#f00"/></Codes></CodeBook>` +
        `<Sources><TextSource guid="${guid(2)}" name="https://example.org/a" ${attributes}><PlainTextContent>Say 😀 some words here</PlainTextContent>${inside}</TextSource></Sources>`,
    );

  test('is read with GUIDs in braces, and a code point for each emoji', async () => {
    const selection = `<PlainTextSelection guid="${guid(3)}" startPosition="6" endPosition="16"><Coding guid="${guid(4)}"><CodeRef targetGUID="${guid(1)}"/></Coding></PlainTextSelection>`;
    const { collection, problems } = await readFrom(refiProject, source(selection));
    expect(problems).toEqual([]);
    expect(collection).toMatchObject({
      tags: [{ name: 'Frame', color: 'red' }],
      articles: [{ url: 'https://example.org/a' }],
      annotations: [
        { target: { selectors: [{ exact: 'some words' }], span: { start: 7, end: 17 } } },
      ],
    });
    expect(collection.annotations[0]?.tagIds).toEqual([collection.tags[0]?.id]);
  });

  test.each([
    ['outside the text', 'startPosition="6" endPosition="999"', 'outside-text'],
    ['backwards', 'startPosition="6" endPosition="2"', 'outside-text'],
    ['no number', 'startPosition="x" endPosition="2"', 'outside-text'],
  ])('has its selection refused where it is %s', async (_, places, code) => {
    const { collection, problems } = await readFrom(
      refiProject,
      source(`<PlainTextSelection guid="${guid(3)}" ${places}/>`),
    );
    expect(collection.annotations).toEqual([]);
    expect(problems).toMatchObject([{ code, level: 'record' }]);
  });
});

describe('what is no project', () => {
  test.each([
    ['no ZIP', strToU8('Hello, world'), 'bad-zip'],
    ['cut off', written(refiProject).slice(0, 400), 'bad-zip'],
    ['a ZIP of something else', zip({ 'a.txt': 'x' }), 'not-this-format'],
    ['broken XML', zip({ 'project.qde': '<Project><a></Project>' }), 'bad-xml'],
    [
      'a document type with entities',
      zip({ 'project.qde': '<!DOCTYPE a [<!ENTITY b "c">]><Project>&b;</Project>' }),
      'bad-xml',
    ],
    ['elements without end', zip({ 'project.qde': '<a>'.repeat(100_000) }), 'too-deep'],
    ['nothing', new Uint8Array(), 'empty'],
  ])('%s is refused with its reason', async (_, file, code) => {
    const { collection, problems } = await readFrom(refiProject, file);
    expect(problems).toMatchObject([{ code, level: 'file' }]);
    expect(Object.values(collection).flat()).toEqual([]);
  });

  test('a bomb is refused by the size it says it unpacks to', async () => {
    const bomb = zipSync({ 'project.qde': new Uint8Array(30_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    const { problems } = await readFrom(refiProject, bomb, { limits: { bytes: 1_000_000 } });
    expect(problems).toMatchObject([
      { code: 'too-large', place: 'project.qde', detail: '1000000' },
    ]);
  });
});

test('the codebook alone goes out and comes back', async () => {
  const text = writtenText(refiCodebook);
  expect(text).toContain('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"');
  const { collection, problems } = await readFrom(refiCodebook, text);
  expect(problems).toEqual([]);
  expect(collection.tags.map(({ name }) => name).toSorted()).toEqual(
    sampleCollection()
      .tags.filter(({ deletedAt }) => !deletedAt)
      .map(({ name }) => name)
      .toSorted(),
  );
});
