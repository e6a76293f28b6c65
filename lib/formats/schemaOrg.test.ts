import { expect, test } from 'vitest';
import { missingForReview } from './missingForReview.ts';
import { schemaOrg } from './schemaOrg.ts';
import { writtenText } from './testing/codec.ts';
import { sampleCollection, sampleId } from './testing/sampleCollection.ts';

interface Node extends Record<string, unknown> {
  '@type': string;
  '@id': string;
}

const graph = (options = {}): Node[] =>
  JSON.parse(writtenText(schemaOrg, sampleCollection(), options))['@graph'];
const ofType = (type: string) => graph({ creator: 'Kim' }).filter((node) => node['@type'] === type);

test('a claim with a rating and the address of the review becomes a ClaimReview', () => {
  expect(ofType('ClaimReview')).toMatchObject([
    {
      claimReviewed: 'Nordkorea liefert Waffen an Russland.',
      url: 'https://faktencheck.example/nordkorea-waffen',
      author: { '@type': 'Person', name: 'Kim' },
      reviewRating: {
        '@type': 'Rating',
        alternateName: 'Überwiegend richtig',
        ratingValue: 4,
        worstRating: 1,
        bestRating: 5,
      },
      itemReviewed: { '@type': 'Claim', author: { name: 'Regierung der USA' } },
    },
  ]);
});

test('other claims are drafts that list what is missing', () => {
  const [ready, draft] = ofType('Claim').toSorted((a, b) => (a['@id'] < b['@id'] ? -1 : 1));
  expect(ready).toMatchObject({ 'pressmark:missing': [] });
  expect(ready).not.toHaveProperty('creativeWorkStatus');
  expect(draft).toMatchObject({
    creativeWorkStatus: 'Draft',
    text: 'keine Beweise',
    'pressmark:missing': ['reviewRating', 'url', 'claimReviewed'],
  });
});

test('what is missing can be asked for one claim', () => {
  const { annotations } = sampleCollection();
  const claim = annotations.find(({ id }) => id === sampleId('annotation', 4));
  expect(claim && missingForReview(claim)).toEqual([
    'reviewRating',
    'url',
    'claimReviewed',
    'author',
  ]);
});

test('quotations say who spoke, in which article', () => {
  expect(ofType('Quotation')).toContainEqual(
    expect.objectContaining({
      spokenByCharacter: { '@type': 'Person', name: 'Antony Blinken' },
      isPartOf: { '@id': sampleCollection().articles[0]?.url },
    }),
  );
});
