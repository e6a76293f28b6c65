import type { ArticleRecord, Collection, Revision } from '../../annotations/types.ts';
import { CodePoints } from '../codePoints.ts';
import { joinPaths } from '../csv/names.ts';
import { lossesOf } from '../losses.ts';
import { ReadBackError } from '../readBack.ts';
import type { Counts, Loss } from '../types.ts';
import { type AnnotationView, articleViews, type Codebook, codebookOf } from '../view.ts';

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
export function documentsOf(collection: Collection): CorpusDocument[] {
  const codebook = codebookOf(collection);
  return articleViews(collection).flatMap(({ article, annotations, revisions }) =>
    revisions.toReversed().flatMap((revision) => {
      const points = new CodePoints(revision.text);
      const spans = annotations.flatMap((view) => spanOf(view, revision, points, codebook));
      return spans.length > 0 ? [{ revision, article, spans }] : [];
    }),
  );
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

/** A passage as a file gave it. */
export interface FoundSpan {
  start: number;
  end: number;
  text: string;
}

/**
 * Proves the offsets of a file: in its texts, those passages are what was marked.
 * @param found the texts of the file, with the passages that it says are there
 * @param each how many passages the format writes for a span
 * @throws ReadBackError where one is not
 */
export function countSpans(
  found: readonly { text: string; spans: readonly FoundSpan[] }[],
  collection: Collection,
  each: (span: CorpusSpan) => number = () => 1,
): Counts {
  const words = (text: string) => text.replace(/\s+/g, '');
  const right = found.flatMap(({ text, spans }) => {
    const points = [...text];
    return spans.filter(
      (span) => words(points.slice(span.start, span.end).join('')) === words(span.text),
    );
  });
  const documents = documentsOf(collection);
  const views = documents.flatMap(({ spans }) => spans.map(({ view }) => view.annotation));
  const expected: Counts = {
    articles: new Set(documents.map(({ article }) => article.id)).size,
    annotations: views.length,
    comments: views.filter(({ comment }) => comment !== '').length,
    tags: new Set(documents.flatMap(({ spans }) => spans.flatMap(({ view }) => view.tags))).size,
    claims: views.filter(({ kind }) => kind === 'claim').length,
  };
  const passages = documents.flatMap(({ spans }) => spans.map(each)).reduce((a, b) => a + b, 0);
  if (right.length !== passages) {
    throw new ReadBackError(`annotations: ${right.length} of ${passages} passages`);
  }
  return expected;
}
