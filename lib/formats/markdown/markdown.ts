import type { Collection } from '../../annotations/types.ts';
import { decodeText } from '../bytes.ts';
import { type Codebook, codebookOf } from '../codebook.ts';
import { countsOfViews, type Proof } from '../counts.ts';
import { lossesOf } from '../losses.ts';
import { PassageFinder } from '../passages.ts';
import { requireCounts } from '../readBack.ts';
import type { Codec, Counts, Loss, WriteOptions } from '../types.ts';
import { type AnnotationView, annotationViews, articleViews } from '../view.ts';
import { templateModels } from './model.ts';
import { templateRenderer } from './render.ts';

const lacking: Loss[] = ['trash', 'history', 'revisions', 'places', 'context', 'tag-details'];

/** One document: each article with its front matter. Notes programs read that of the first; see `markdown-notes`. */
export const markdown: Codec = {
  *write(collection, options) {
    const render = templateRenderer(options.template);
    let separator = '';
    for (const model of templateModels(collection, options)) {
      yield separator + render(model);
      separator = '\n';
    }
  },
  losses: (collection) => lossesOf(collection, lacking),
  readBack: async (file, collection, options) =>
    countWritten(decodeText(file), collection, options),
};

/**
 * Counts what is to be found in rendered text. A template of the person's own may leave out what it likes,
 * so only a preset must hold everything.
 * @throws ReadBackError
 */
export function countWritten(text: string, collection: Collection, options: WriteOptions): Counts {
  const views = annotationViews(collection);
  const articles = articleViews(collection);
  const codebook = codebookOf(collection);
  const finder = new PassageFinder(text);
  const own = options.template?.includes('{') ?? false;
  const found = own
    ? countAnywhere(finder, views)
    : countsOfViews(foundInOrder(finder, views, codebook), codebook);
  const counts = { ...found, articles: finder.count(articles.map(({ article }) => article.url)) };
  const expected = { ...countsOfViews(views, codebook), articles: articles.length };
  return requireCounts(counts, own ? counts : expected);
}

/** Annotations that stand in the text as a preset writes them: quote, what is claimed, comment, tags. */
function foundInOrder(
  finder: PassageFinder,
  views: readonly AnnotationView[],
  codebook: Codebook,
): AnnotationView[] {
  return views.filter(({ quote, annotation, tags }) => {
    const { claim, comment } = annotation;
    const names = tags.map((tag) => codebook.path(tag).join('/'));
    const passages = [quote, claim?.statement, claim?.claimant, claim?.notes, comment, ...names];
    return passages.every((passage) => !passage || finder.find(passage));
  });
}

/** What of the annotations stands anywhere in the text. */
function countAnywhere(finder: PassageFinder, views: readonly AnnotationView[]): Proof {
  const annotations = views.map(({ annotation }) => annotation);
  const claims = views.filter(({ annotation }) => annotation.kind === 'claim');
  const comments = annotations.map(({ comment }) => comment).filter((comment) => comment !== '');
  const names = new Set(views.flatMap(({ tags }) => tags.map(({ name }) => name)));
  const tags = [...names].filter((name) => finder.count([name]) > 0).length;
  return {
    articles: 0,
    annotations: finder.count(views.map(({ quote }) => quote)),
    comments: finder.count(comments),
    tags,
    claims: finder.count(claims.map(({ quote }) => quote)),
    taggings: tags,
  };
}
