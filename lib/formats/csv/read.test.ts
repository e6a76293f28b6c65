import { describe, expect, test } from 'vitest';
import { fileOf, readFrom, written } from '../testing/codec.ts';
import { sampleCollection } from '../testing/sampleCollection.ts';
import { csv, tsv } from './csv.ts';
import { previewTable } from './read.ts';
import { joinSources, splitSources } from './sources.ts';

test.each([
  ['CSV', csv, {}],
  ['CSV with a byte order mark', csv, { byteOrderMark: true }],
  ['TSV', tsv, {}],
])('%s of our own comes back with everything it has a column for', async (_, codec, options) => {
  const { collection, problems } = await readFrom(codec, written(codec, undefined, options));
  expect(problems).toEqual([]);
  const shown = sampleCollection().annotations.filter(({ deletedAt }) => !deletedAt);
  for (const { id, articleId: _a, target, history: _h, tagIds, ...rest } of shown) {
    const found = collection.annotations.find((one) => one.id === id);
    expect(found).toMatchObject({
      ...rest,
      target: { source: target.source, selectors: [target.selectors[0]] },
    });
    expect(found?.tagIds).toHaveLength(tagIds.length);
  }
  const urls = shown.map(({ articleId }) => articleId);
  expect(collection.articles).toHaveLength(new Set(urls).size);
});

describe('a table of another program', () => {
  const readwise =
    'Highlight,Book Title,Book Author,URL,Note,Tags,Highlighted at\r\n"Some ""words""",A title,Jane Doe,https://a.example/x,A note,"one, two",2024-05-01 10:00:00\r\n';

  test('has its columns guessed, for the person to confirm', async () => {
    expect(await previewTable(fileOf(readwise))).toMatchObject({
      mapping: {
        quote: 'Highlight',
        url: 'URL',
        comment: 'Note',
        tags: 'Tags',
        title: 'Book Title',
        created: 'Highlighted at',
      },
      rows: [{ Highlight: 'Some "words"' }],
    });
  });

  test('is previewed by its first rows, also where it is large and has lines in its cells', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, row) => `"${'x\n'.repeat(60)}",https://a.example/${row}\n`,
    );
    const { rows: shown } = await previewTable(fileOf(`quote,url\n${rows.join('')}`));
    expect(shown).toHaveLength(20);
  });

  test('is read by that guess', async () => {
    const { collection, problems } = await readFrom(csv, readwise);
    expect(problems).toEqual([]);
    expect(collection).toMatchObject({
      articles: [{ url: 'https://a.example/x', metadata: { headline: 'A title' } }],
      tags: [{ name: 'one' }, { name: 'two' }],
      annotations: [{ comment: 'A note', createdAt: Date.UTC(2024, 4, 1, 10) }],
    });
  });

  test('is read by columns that the person chose, with another separator and encoding', async () => {
    const table = new Uint8Array(
      [...'Wort;Seite;Notiz\r\nGr\u00fc\u00dfe;https://a.example/x;\u00c4\r\n'].map((char) =>
        char.charCodeAt(0),
      ),
    );
    const columns = { quote: 'Wort', url: 'Seite', comment: 'Notiz' };
    const { collection } = await readFrom(csv, table, { columns, encoding: 'windows-1252' });
    expect(collection.annotations).toMatchObject([
      { comment: 'Ä', target: { selectors: [{ exact: 'Grüße' }] } },
    ]);
  });

  test('may have the same row twice', async () => {
    const { collection } = await readFrom(
      csv,
      'quote,url\nx,https://a.example/\nx,https://a.example/\n',
    );
    expect(new Set(collection.annotations.map(({ id }) => id)).size).toBe(2);
  });

  test.each([
    ['has no column of quotes', 'a,b\n1,2\n', 'missing-column', 'file'],
    [
      'has a quotation mark that is never closed',
      'quote,url\n"x,https://a.example/\n',
      'bad-csv',
      'file',
    ],
    ['is in another encoding', new Uint8Array([0x71, 0xfc, 0x0a]), 'not-utf8', 'file'],
    [
      'has an address that is none of the web',
      'quote,url\nx,javascript:alert(1)\n',
      'not-an-address',
      'record',
    ],
    ['has a row without words', 'quote,url\n,https://a.example/\n', 'no-quote', 'record'],
  ])('is refused where it %s', async (_, table, code, level) => {
    const { collection, problems } = await readFrom(csv, table);
    expect(collection.annotations).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ code, level }));
  });
});

test('sources of a claim come back with their titles', () => {
  const sources = [
    { url: 'https://a.example/x?a=1;b=2', title: 'A "title"; with <marks>; and more' },
    { url: 'https://b.example/' },
  ];
  expect(splitSources(joinSources(sources))).toEqual(sources);
  expect(splitSources('https://a.example/ https://b.example/')).toHaveLength(2);
});
