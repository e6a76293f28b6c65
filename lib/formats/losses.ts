import type { Annotation, Collection } from '../annotations/types.ts';
import { withoutTrash } from './codebook.ts';
import type { Loss } from './types.ts';
import { annotationViews } from './view.ts';

const some =
  (test: (annotation: Annotation) => unknown) =>
  (collection: Collection): boolean =>
    collection.annotations.some(test);

/** Whether a collection has the thing at all. */
const present: Record<Loss, (collection: Collection) => boolean> = {
  annotations: ({ annotations }) => annotations.length > 0,
  trash: ({ articles, annotations, tags }) =>
    [...articles, ...annotations, ...tags].some((record) => record.deletedAt !== undefined),
  history: some(({ history }) => history.length > 0),
  revisions: ({ revisions }) => revisions.length > 0,
  places: some(({ target }) => target.selectors.some(({ type }) => type !== 'TextQuoteSelector')),
  kinds: some(({ kind }) => kind !== 'highlight'),
  colors: some(({ color }) => color !== undefined),
  tags: some(({ tagIds }) => tagIds.length > 0),
  'tag-details': ({ tags }) =>
    tags.some(({ color, description, parentId }) => color || description || parentId),
  comments: some(({ comment }) => comment !== ''),
  claims: some(({ claim }) => claim),
  'claim-details': some(
    ({ claim }) =>
      claim && (claim.type || claim.checkable !== undefined || claim.notes || claim.sources.length),
  ),
  quotations: some(({ quotation }) => quotation),
  context: some(({ target }) =>
    target.selectors.some((one) => one.type === 'TextQuoteSelector' && (one.prefix || one.suffix)),
  ),
  'article-details': ({ articles }) => articles.length > 0,
  'articles-without-annotations': ({ articles, annotations }) => {
    const annotated = new Set(annotations.map(({ articleId }) => articleId));
    return articles.some(({ id }) => !annotated.has(id));
  },
  'annotations-without-place': (collection) =>
    annotationViews(collection).some(({ place }) => !place),
  'annotations-that-are-no-claims': some(({ kind }) => kind !== 'claim'),
};

/** What formats lack that hold the words, what a person said of them, and their source. */
export const wordsAlone: readonly Loss[] = [
  'trash',
  'history',
  'revisions',
  'places',
  'context',
  'tag-details',
];

/** Those of the things a format has no place for that this collection really has. */
export function lossesOf(collection: Collection, lacking: readonly Loss[]): Loss[] {
  const shown = withoutTrash(collection);
  return lacking.filter((loss) => present[loss](loss === 'trash' ? collection : shown));
}
