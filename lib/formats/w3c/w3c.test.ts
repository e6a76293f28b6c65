import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFrom, written, writtenText } from '../testing/codec.ts';
import { sampleCollection, sampleId } from '../testing/sampleCollection.ts';
import { w3c } from './w3c.ts';

const shared = new URL('../../../../shared/', import.meta.url).pathname;
const checker = join(shared, 'bench/check-web-annotation.mjs');
const samples = join(shared, 'data/web-annotation/tools/samples/correct');

test.skipIf(!existsSync(checker))(
  'every annotation passes the 54 MUST assertions of the W3C (skipped without ../shared)',
  () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pressmark-')), 'page.json');
    writeFileSync(file, written(w3c));
    const output = execFileSync(process.execPath, [checker, '--deps', '.', file], {
      encoding: 'utf8',
    });
    expect(output).toContain('8 annotations, 54 assertions, 0 annotations fail');
  },
);

test('positions count code points of the text of the article', () => {
  const { items } = JSON.parse(writtenText(w3c));
  const collection = sampleCollection();
  const points = [...(collection.revisions[1]?.text ?? '')];
  for (const number of [7, 8]) {
    const item = items.find(({ id }: { id: string }) =>
      id.endsWith(sampleId('annotation', number)),
    );
    const [quote, position] = item.target.selector;
    expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
  }
});

test('what was written is read back with everything but what the format has no place for', async () => {
  const { collection, problems } = await readFrom(w3c, written(w3c));
  expect(problems).toEqual([]);
  const original = sampleCollection();
  const shown = original.annotations.filter(({ deletedAt }) => !deletedAt);
  expect(collection.annotations).toHaveLength(shown.length);
  for (const { target, history: _, ...rest } of shown) {
    const found = collection.annotations.find(({ id }) => id === rest.id);
    expect(found).toMatchObject({ ...rest, target: { source: target.source } });
    expect(found?.target.selectors).toContainEqual(target.selectors[0]);
  }
  expect(collection.articles).toEqual(original.articles);
  expect(collection.tags).toEqual(original.tags.filter(({ deletedAt }) => !deletedAt));
  expect(writtenText(w3c, collection)).toContain('"purpose":"tagging"');
});

const annotation = (more: object) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://example.org/anno1',
  type: 'Annotation',
  target: {
    source: 'https://example.org/page',
    selector: { type: 'TextQuoteSelector', exact: 'some words', prefix: 'of ' },
  },
  ...more,
});

describe('an annotation of another program', () => {
  test.each([
    ['alone', annotation({})],
    ['in a list', [annotation({})]],
    ['on a page', { type: 'AnnotationPage', items: [annotation({})] }],
    ['in a collection', { type: 'AnnotationCollection', first: { items: [annotation({})] } }],
  ])('is found %s', async (_, file) => {
    const { collection, problems } = await readFrom(w3c, file);
    expect(problems).toEqual([]);
    expect(collection.annotations).toMatchObject([
      { target: { source: 'https://example.org/page', selectors: [{ exact: 'some words' }] } },
    ]);
    expect(collection.articles).toMatchObject([{ url: 'https://example.org/page' }]);
  });

  test.each([
    [
      'XPath refined by a quote',
      {
        type: 'XPathSelector',
        value: '/p[1]',
        refinedBy: { type: 'TextQuoteSelector', exact: 'some words' },
      },
      ['TextQuoteSelector'],
    ],
    [
      'CSS refined by a quote and a position',
      {
        type: 'CssSelector',
        value: 'p',
        refinedBy: [
          { type: 'TextQuoteSelector', exact: 'some words' },
          { type: 'TextPositionSelector', start: 3, end: 13 },
        ],
      },
      ['TextQuoteSelector', 'TextPositionSelector'],
    ],
    [
      'a range of XPaths beside a quote',
      [
        { type: 'TextQuoteSelector', exact: 'some words' },
        {
          type: 'RangeSelector',
          startSelector: {
            type: 'XPathSelector',
            value: '/p[1]',
            refinedBy: { type: 'TextPositionSelector', start: 2, end: 2 },
          },
          endSelector: { type: 'XPathSelector', value: '/p[2]' },
        },
      ],
      ['TextQuoteSelector', 'RangeSelector'],
    ],
    [
      'a text directive',
      { type: 'FragmentSelector', value: ':~:text=a%2Cb-,some%20words,-after' },
      ['TextQuoteSelector'],
    ],
  ])('is read with %s', async (_, selector, types) => {
    const { collection } = await readFrom(
      w3c,
      annotation({ target: { source: 'https://example.org/page', selector } }),
    );
    const [found] = collection.annotations;
    expect(found?.target.selectors.map(({ type }) => type)).toEqual(types);
    expect(found?.target.selectors[0]).toMatchObject({ exact: 'some words' });
  });

  test('brings its text, HTML as text, and its tags', async () => {
    const body = [
      { type: 'TextualBody', value: 'plain' },
      { type: 'TextualBody', value: '<p>j&#39;adore <b>!</b></p><script>x', format: 'text/html' },
      { type: 'TextualBody', purpose: 'tagging', value: 'a/b' },
    ];
    const { collection } = await readFrom(w3c, annotation({ body }));
    expect(collection.annotations[0]?.comment).toBe("plain\n\nj'adore !\nx");
    expect(collection.tags.map(({ name }) => name)).toEqual(['a/b']);
  });

  test('keeps who made it, and passes that on', async () => {
    const creator = { type: 'Person', name: 'Kim' };
    const { collection } = await readFrom(
      w3c,
      annotation({ creator, rights: 'https://example.org/l' }),
    );
    const [item] = JSON.parse(writtenText(w3c, collection)).items;
    expect(item).toMatchObject({ creator, rights: 'https://example.org/l' });
  });

  test('has the same identifier whenever it is imported', async () => {
    const [first, second] = await Promise.all([
      readFrom(w3c, annotation({})),
      readFrom(w3c, annotation({})),
    ]);
    expect(first).toEqual(second);
  });

  test.each([
    ['marks no words', { target: 'https://example.org/page' }, 'no-quote'],
    [
      'is not on the web',
      {
        target: {
          source: 'file:///etc/passwd',
          selector: { type: 'TextQuoteSelector', exact: 'x' },
        },
      },
      'not-an-address',
    ],
  ])('is refused where it %s', async (_, more, code) => {
    const { collection, problems } = await readFrom(w3c, annotation(more));
    expect(collection.annotations).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ code, level: 'record' }));
  });
});

test.skipIf(!existsSync(samples))(
  "none of the W3C's samples is an error of the program (skipped without ../shared)",
  async () => {
    for (const name of readdirSync(samples)) {
      const { collection, problems } = await readFrom(w3c, readFileSync(join(samples, name)));
      expect(collection.annotations.length + problems.length, name).toBeGreaterThan(0);
    }
  },
);
