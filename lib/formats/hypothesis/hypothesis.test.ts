import { expect, test } from 'vitest';
import { readFrom, written, writtenText } from '../testing/codec.ts';
import { sampleCollection } from '../testing/sampleCollection.ts';
import { hypothesis } from './hypothesis.ts';

interface Exported {
  uri: string;
  text: string;
  tags: string[];
  target: { source: string; selector: { type: string; exact?: string }[] }[];
  document: { title: string[] };
}

test('holds the fields that the importer of Hypothesis keeps', () => {
  const { annotations } = JSON.parse(writtenText(hypothesis)) as { annotations: Exported[] };
  expect(annotations).toHaveLength(8);
  for (const { uri, text, tags, target, document } of annotations) {
    expect(target).toMatchObject([{ source: uri }]);
    expect(target[0]?.selector.map(({ type }) => type)).toContain('TextQuoteSelector');
    expect([typeof text, Array.isArray(tags), document.title.length]).toEqual(['string', true, 1]);
  }
});

test('two marks on the same words stay two for its rule of duplicates', () => {
  const collection = sampleCollection();
  const [first] = collection.annotations;
  if (!first) throw new Error('no annotation');
  collection.annotations.push(
    { ...first, id: crypto.randomUUID() },
    { ...first, id: crypto.randomUUID() },
  );
  const { annotations } = JSON.parse(writtenText(hypothesis, collection)) as {
    annotations: Exported[];
  };
  const keys = annotations.map(({ text, tags, target }) =>
    JSON.stringify([text, tags, target[0]?.selector.find(({ exact }) => exact)?.exact]),
  );
  expect(new Set(keys).size).toBe(10);
});

test('comes back with kinds, colours, claims and comments', async () => {
  const { collection, problems } = await readFrom(hypothesis, written(hypothesis));
  expect(problems).toEqual([]);
  const shown = sampleCollection().annotations.filter(({ deletedAt }) => !deletedAt);
  for (const { target, history: _, tagIds, ...rest } of shown) {
    const found = collection.annotations.find(({ id }) => id === rest.id);
    expect(found).toMatchObject({ ...rest, target: { selectors: target.selectors } });
    expect(found?.tagIds).toHaveLength(tagIds.length);
  }
  expect(collection.tags.find(({ name }) => name === 'Nordkorea')?.parentId).toBeDefined();
});

const row = {
  id: 'qHnIYIPTEeyyPm-P4JmZCQ',
  created: '2021-12-01T10:00:00.000000+00:00',
  updated: '2021-12-02T10:00:00.000000+00:00',
  user: 'acct:kim@hypothes.is',
  uri: 'https://example.com/page#section',
  text: 'A *note*',
  tags: ['tag/with slash', 'tag/with slash'],
  target: [
    {
      source: 'https://example.com/page',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          startOffset: 1,
          endContainer: '/p[1]',
          endOffset: 6,
        },
        { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: ' here' },
        { type: 'EPUBContentSelector', url: 'x' },
      ],
    },
  ],
  document: { title: ['A page'] },
};

test.each([
  ['the search of its API', { total: 1, rows: [row] }],
  ['a list', [row]],
  ['one annotation of its API', row],
  ['its export', { export_date: '2024-01-01', annotations: [row] }],
])('reads %s', async (_, file) => {
  const { collection, problems } = await readFrom(hypothesis, file);
  expect(problems).toEqual([]);
  expect(collection).toMatchObject({
    articles: [{ url: 'https://example.com/page', metadata: { headline: 'A page' } }],
    tags: [{ name: 'tag/with slash' }],
    annotations: [{ comment: 'A *note*', createdAt: Date.UTC(2021, 11, 1, 10), kind: 'highlight' }],
  });
});

test('page notes and replies are said to mark no words', async () => {
  const { problems } = await readFrom(hypothesis, [{ ...row, target: [{ source: row.uri }] }]);
  expect(problems).toMatchObject([{ code: 'no-quote', level: 'record' }]);
});
