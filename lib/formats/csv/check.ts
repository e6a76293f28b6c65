import type { Collection } from '../../annotations/types.ts';
import { decodeText } from '../bytes.ts';
import { lossesOf } from '../losses.ts';
import { requireCounts } from '../readBack.ts';
import { textFragmentUrl } from '../textFragment.ts';
import type { Codec, Counts, Loss, WriteOptions } from '../types.ts';
import { type AnnotationView, annotationViews, type Codebook, codebookOf } from '../view.ts';
import { wordsIn } from '../words.ts';
import { delimitedLine } from './delimited.ts';
import { parseTable } from './parse.ts';

const lacking: Loss[] = [
  'trash',
  'history',
  'revisions',
  'places',
  'context',
  'colors',
  'tag-details',
  'articles-without-annotations',
  'annotations-that-are-no-claims',
];

/** The columns of Check's list of items, then those of its list of fact-checks. */
const heading = [
  'Claim',
  'Item page URL',
  'Status',
  'Created by',
  'Submitted at',
  'Social Media Posted at',
  'Report Published at',
  'Number of media',
  'Tags',
  'Fact-check title',
  'Fact-check summary',
  'Fact-check URL',
  'Rating',
  'Updated at',
];

/** Claims as a table with the columns of Meedan's Check. */
export const check: Codec = {
  *write(collection, options) {
    const codebook = codebookOf(collection);
    yield delimitedLine(heading, ',');
    for (const view of claimsOf(collection))
      yield delimitedLine(rowOf(view, codebook, options), ',');
  },
  losses: (collection) => lossesOf(collection, lacking),
  readBack: async (file, collection) => {
    const { rows } = parseTable(decodeText(file), ',');
    const claims = claimsOf(collection);
    const expected: Counts = {
      articles: new Set(claims.map(({ article }) => article.id)).size,
      annotations: claims.length,
      comments: claims.filter(({ annotation }) => annotation.comment !== '').length,
      tags: new Set(claims.flatMap(({ tags }) => tags)).size,
      claims: claims.length,
    };
    const found = rows.filter(({ Claim }) => Claim).length;
    return requireCounts({ ...expected, annotations: found, claims: found }, expected);
  },
};

function claimsOf(collection: Collection): AnnotationView[] {
  return annotationViews(collection).filter(({ annotation }) => annotation.kind === 'claim');
}

function rowOf(view: AnnotationView, codebook: Codebook, options: WriteOptions): string[] {
  const { annotation, article, quote, tags } = view;
  const { claim } = annotation;
  const words = wordsIn(options.language);
  const summary = [
    annotation.comment,
    claim?.notes,
    ...(claim?.sources.map(({ url }) => url) ?? []),
  ];
  return [
    claim?.statement ?? quote,
    textFragmentUrl(annotation.target.source, view),
    words.claimStatuses[claim?.status ?? 'open'],
    options.creator ?? '',
    stamp(annotation.createdAt),
    article.metadata.published ?? '',
    '',
    '1',
    tags.map((tag) => codebook.path(tag).join('/')).join(', '),
    claim?.assessment ? (claim.statement ?? quote) : '',
    summary.filter(Boolean).join('\n\n'),
    claim?.assessment?.reviewUrl ?? '',
    claim?.assessment?.label ?? '',
    stamp(annotation.updatedAt),
  ];
}

function stamp(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}
