import type { Collection } from '../../annotations/types.ts';
import { type Codebook, codebookOf } from '../codebook.ts';
import { wordsAlone } from '../losses.ts';
import { textFragmentUrl } from '../textFragment.ts';
import type { Codec, Loss, WriteOptions } from '../types.ts';
import { type AnnotationView, annotationViews } from '../view.ts';
import { wordsIn } from '../words.ts';
import { rowTable, type WrittenRow } from './rowTable.ts';

const lacking: Loss[] = [
  ...wordsAlone,
  'colors',
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
export const check: Codec = rowTable(heading, rowsOf, lacking);

function* rowsOf(collection: Collection, options: WriteOptions): Generator<WrittenRow> {
  const codebook = codebookOf(collection);
  for (const view of annotationViews(collection))
    if (view.annotation.kind === 'claim') yield { view, row: rowOf(view, codebook, options) };
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
