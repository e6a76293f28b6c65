import type { Collection } from '../../annotations/types.ts';
import { selectRecords } from '../selectRecords.ts';
import { sampleCollection, sampleId } from '../testing/sampleCollection.ts';
import type { FormatId } from '../types.ts';

/** The sample's short article with a mark of each kind: small, so that many cases of it can be read. */
export function smallCollection(): Collection {
  const sample = sampleCollection();
  const { claim } = sample.annotations.find(({ id }) => id === sampleId('annotation', 3)) ?? {};
  const annotationIds = new Set([sampleId('annotation', 7), sampleId('annotation', 8)]);
  const { annotations, ...rest } = selectRecords(sample, { annotationIds });
  return {
    ...rest,
    annotations: annotations.map((one) =>
      one.kind === 'quotation' || !claim ? one : { ...one, kind: 'claim', claim },
    ),
  };
}

const quote = { type: 'TextQuoteSelector', exact: 'some words', prefix: 'of ', suffix: ' here' };

/** Files of other programs, for the readers that take them. */
export const foreignFiles: Partial<Record<FormatId, string[]>> = {
  'w3c-json-ld': [
    JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      first: {
        items: [
          {
            id: 'https://example.org/anno/1',
            type: 'Annotation',
            motivation: 'commenting',
            created: '2024-02-03T04:05:06Z',
            creator: { type: 'Person', name: 'Kim' },
            body: [
              { type: 'TextualBody', value: '<p>note</p>', format: 'text/html' },
              { type: 'TextualBody', purpose: 'tagging', value: 'a/b' },
              { type: 'Choice', items: ['https://example.org/a', 'https://example.org/b'] },
            ],
            target: {
              source: 'https://example.org/page#:~:text=some,words',
              selector: [
                { type: 'CssSelector', value: 'p', refinedBy: [quote] },
                { type: 'XPathSelector', value: '/p[1]', refinedBy: quote },
                {
                  type: 'RangeSelector',
                  startSelector: { type: 'XPathSelector', value: '/p[1]' },
                  endSelector: {
                    type: 'XPathSelector',
                    value: '/p[2]',
                    refinedBy: { type: 'TextPositionSelector', start: 2, end: 2 },
                  },
                },
                { type: 'FragmentSelector', value: ':~:text=a%2Cb-,some%20words,-after' },
              ],
            },
          },
        ],
      },
    }),
  ],
  'hypothesis-json': [
    JSON.stringify({
      total: 1,
      rows: [
        {
          id: 'qHnIYIPTEeyyPm-P4JmZCQ',
          created: '2021-12-01T10:00:00.000000+00:00',
          updated: '2021-12-02T10:00:00.000000+00:00',
          uri: 'https://example.com/page#section',
          text: 'A *note*',
          tags: ['tag/with slash', 'tag'],
          target: [{ source: 'https://example.com/page', selector: [quote] }],
          document: { title: ['A page'] },
        },
      ],
    }),
  ],
  csv: [
    'Highlight;URL;Note;Tags;Date\n"some ""words"";";https://news.example/a;mine;one, two;2024-02-03\n',
  ],
};
