import type { Annotation, ArticleRecord, Collection, Revision, Tag } from '../annotations/types.ts';
import { Codebook, withoutTrash } from './codebook.ts';
import { inTextOrder, ordered } from './order.ts';

/** Where an annotation stands in the text of a revision: UTF-16 offsets, end exclusive. */
export interface Place {
  revision: Revision;
  start: number;
  end: number;
}

/** An annotation with what belongs to it. */
export interface AnnotationView {
  annotation: Annotation;
  article: ArticleRecord;
  /** The words, and what stood around them when they were marked. */
  quote: string;
  prefix: string;
  suffix: string;
  tags: Tag[];
  place?: Place;
  /** Where it stands among the others of its article, if that is known. */
  start?: number;
}

/** An article with its annotations in the order of the text. */
export interface ArticleView {
  article: ArticleRecord;
  title: string;
  /** The newest first. */
  revisions: Revision[];
  annotations: AnnotationView[];
}

/**
 * Articles with their annotations, without the trash, in an order that depends on the records alone. Each is made when
 * it is asked for, so that whoever goes through many can pause.
 */
export function* articleViews(collection: Collection): Generator<ArticleView, undefined> {
  const { articles, revisions, annotations, tags } = ordered(withoutTrash(collection));
  const codebook = new Codebook(tags);
  const revisionsOf = Map.groupBy(revisions, (revision) => revision.articleId);
  const annotationsOf = Map.groupBy(annotations, (annotation) => annotation.articleId);
  for (const article of articles) {
    const own = (revisionsOf.get(article.id) ?? []).toReversed();
    const views = (annotationsOf.get(article.id) ?? []).map((annotation) =>
      annotationView(annotation, article, own, codebook),
    );
    yield {
      article,
      title: article.metadata.headline || article.url,
      revisions: own,
      annotations: inTextOrder(views),
    };
  }
}

/** Annotations of all articles, in that order. */
export function* annotationViews(collection: Collection): Generator<AnnotationView, undefined> {
  for (const { annotations } of articleViews(collection)) yield* annotations;
}

/** The words that an annotation marks. */
export function quoteOf(annotation: Annotation): { exact: string; prefix: string; suffix: string } {
  const selector = annotation.target.selectors.find((one) => one.type === 'TextQuoteSelector');
  return {
    exact: selector?.exact ?? '',
    prefix: selector?.prefix ?? '',
    suffix: selector?.suffix ?? '',
  };
}

function annotationView(
  annotation: Annotation,
  article: ArticleRecord,
  revisions: readonly Revision[],
  codebook: Codebook,
): AnnotationView {
  const { exact, prefix, suffix } = quoteOf(annotation);
  const place = placeOf(annotation, revisions);
  const position = annotation.target.selectors.find((one) => one.type === 'TextPositionSelector');
  const start = place?.start ?? annotation.target.span?.start ?? position?.start;
  return {
    annotation,
    article,
    quote: exact,
    prefix,
    suffix,
    tags: annotation.tagIds.map((id) => codebook.get(id)).filter((tag) => tag !== undefined),
    ...(place && { place }),
    ...(start !== undefined && { start }),
  };
}

/**
 * A place only where the text there is the quote, but for white space: a wrong place is worse than none. Without a
 * span, that is the one place where the words stand in the newest text.
 */
function placeOf(annotation: Annotation, revisions: readonly Revision[]): Place | undefined {
  const { span, revisionId } = annotation.target;
  const { exact } = quoteOf(annotation);
  const revision = revisions.find((one) => one.id === revisionId);
  const words = (text: string) => text.replace(/\s+/g, '');
  if (span && revision && span.end > span.start) {
    const { start, end } = span;
    if (words(revision.text.slice(start, end)) === words(exact)) return { revision, start, end };
  }
  const newest = revisions[0];
  const start = exact === '' ? -1 : (newest?.text.indexOf(exact) ?? -1);
  if (!newest || start === -1 || newest.text.includes(exact, start + 1)) return undefined;
  return { revision: newest, start, end: start + exact.length };
}
