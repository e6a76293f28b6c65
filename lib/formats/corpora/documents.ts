import type { ArticleRecord, Collection, Revision } from '../../annotations/types.ts';
import { type Codebook, codebookOf } from '../codebook.ts';
import { CodePoints } from '../codePoints.ts';
import { joinPaths } from '../csv/names.ts';
import { lossesOf } from '../losses.ts';
import type { Loss } from '../types.ts';
import { type AnnotationView, articleViews } from '../view.ts';

/** A text with what is marked in it, as tools for corpora see it. */
export interface CorpusDocument {
  revision: Revision;
  article: ArticleRecord;
  spans: CorpusSpan[];
}

/** A marked passage: offsets in Unicode code points, as Python counts, end exclusive. */
export interface CorpusSpan {
  start: number;
  end: number;
  view: AnnotationView;
  /** The paths of its tags; the kind of the annotation where it has none. */
  labels: string[];
}

const lacking: Loss[] = [
  'trash',
  'history',
  'colors',
  'tag-details',
  'claims',
  'quotations',
  'places',
  'article-details',
  'articles-without-annotations',
  'annotations-without-place',
];

/** What tools for corpora have no place for. */
export function corpusLosses(collection: Collection): Loss[] {
  return lossesOf(collection, lacking);
}

/** One document for each text that annotations stand in. Annotations without a place in a text are in none. */
export function* documentsOf(collection: Collection): Generator<CorpusDocument> {
  const codebook = codebookOf(collection);
  for (const { article, annotations, revisions } of articleViews(collection))
    for (const revision of revisions.toReversed()) {
      const points = new CodePoints(revision.text);
      const spans = annotations.flatMap((view) => spanOf(view, revision, points, codebook));
      if (spans.length > 0) yield { revision, article, spans };
    }
}

function spanOf(
  view: AnnotationView,
  revision: Revision,
  points: CodePoints,
  codebook: Codebook,
): CorpusSpan[] {
  const { place } = view;
  if (place?.revision !== revision) return [];
  const labels = view.tags.map((tag) => joinPaths([codebook.path(tag)]));
  return [
    {
      start: points.fromUnits(place.start),
      end: points.fromUnits(place.end),
      view,
      labels: labels.length > 0 ? [...new Set(labels)] : [view.annotation.kind],
    },
  ];
}
