import type { Annotation, ArticleRecord, Collection, Revision, Tag } from '../annotations/types.ts';
import { inTextOrder, ordered } from './order.ts';
import type { Counts } from './types.ts';

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

/** Tags as a person sees them: by identifier, and by the names from the root down. */
export class Codebook {
  readonly #byId: ReadonlyMap<string, Tag>;

  constructor(tags: readonly Tag[]) {
    this.#byId = new Map(tags.map((tag) => [tag.id, tag]));
  }

  get(id: string | undefined): Tag | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** Names from the root to the tag. A circle of parents ends where it closes. */
  path(tag: Tag): string[] {
    const path: string[] = [];
    const seen = new Set<string>();
    for (
      let next: Tag | undefined = tag;
      next && !seen.has(next.id);
      next = this.get(next.parentId)
    ) {
      seen.add(next.id);
      path.unshift(next.name);
    }
    return path;
  }
}

/** The tags of a collection that are not in the trash. */
export function codebookOf(collection: Collection): Codebook {
  return new Codebook(withoutTrash(collection).tags);
}

/** A collection without what lies in the trash, and without annotations of articles that do. */
export function withoutTrash(collection: Collection): Collection {
  const kept = <T extends { deletedAt?: number }>(records: readonly T[]) =>
    records.filter((record) => record.deletedAt === undefined);
  const articles = kept(collection.articles);
  const ids = new Set(articles.map((article) => article.id));
  return {
    articles,
    revisions: collection.revisions.filter((revision) => ids.has(revision.articleId)),
    annotations: kept(collection.annotations).filter((one) => ids.has(one.articleId)),
    tags: withoutLostParents(kept(collection.tags)),
  };
}

/** A tag whose parent lies in the trash stands at the top. */
function withoutLostParents(tags: readonly Tag[]): Tag[] {
  const known = new Set(tags.map(({ id }) => id));
  return tags.map((tag) => {
    if (tag.parentId === undefined || known.has(tag.parentId)) return tag;
    const { parentId: _, ...root } = tag;
    return root;
  });
}

/** Articles with their annotations, without the trash, in an order that depends on the records alone. */
export function articleViews(collection: Collection): ArticleView[] {
  const { articles, revisions, annotations, tags } = ordered(withoutTrash(collection));
  const codebook = new Codebook(tags);
  const revisionsOf = Map.groupBy(revisions, (revision) => revision.articleId);
  const annotationsOf = Map.groupBy(annotations, (annotation) => annotation.articleId);
  return articles.map((article) => {
    const own = (revisionsOf.get(article.id) ?? []).toReversed();
    const views = (annotationsOf.get(article.id) ?? []).map((annotation) =>
      annotationView(annotation, article, own, codebook),
    );
    return {
      article,
      title: article.metadata.headline || article.url,
      revisions: own,
      annotations: inTextOrder(views),
    };
  });
}

/** Annotations of all articles, in that order. */
export function annotationViews(collection: Collection): AnnotationView[] {
  return articleViews(collection).flatMap((view) => view.annotations);
}

/** Paths of the tags that annotations bear, each as one string. Tags of the same path count as one. */
export function usedTagPaths(collection: Collection): Set<string> {
  const codebook = codebookOf(collection);
  const used = annotationViews(collection).flatMap((view) => view.tags);
  return new Set(used.map((tag) => codebook.path(tag).join('\n')));
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

/** What a complete export without the trash must be found to hold. */
export function countsOf(collection: Collection): Counts {
  const { articles, annotations, tags } = withoutTrash(collection);
  return {
    articles: articles.length,
    annotations: annotations.length,
    comments: annotations.filter((annotation) => annotation.comment !== '').length,
    tags: tags.length,
    claims: annotations.filter((annotation) => annotation.kind === 'claim').length,
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
