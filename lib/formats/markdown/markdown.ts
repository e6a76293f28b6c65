import type { Collection } from '../../annotations/types.ts';
import { decodeText } from '../bytes.ts';
import { codebookOf, withoutTrash } from '../codebook.ts';
import { type Proof, Tally, tallyOf } from '../counts.ts';
import { lossesOf, wordsAlone } from '../losses.ts';
import { ordered } from '../order.ts';
import { Pace } from '../pace.ts';
import { PassageFinder } from '../passages.ts';
import { requireCounts } from '../readBack.ts';
import type { Codec, Counts, Steering, WriteOptions } from '../types.ts';
import { type AnnotationView, annotationViews } from '../view.ts';
import { templateModels } from './model.ts';
import { templateRenderer } from './render.ts';

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
  losses: (collection) => lossesOf(collection, wordsAlone),
  readBack: async (file, collection, options) =>
    countWritten(decodeText(file), collection, options),
};

/**
 * Counts what is to be found in rendered text. A template of the person's own may leave out what it likes,
 * so only a preset must hold everything.
 * @throws ReadBackError
 */
export async function countWritten(
  text: string,
  collection: Collection,
  options: WriteOptions & Steering,
): Promise<Counts> {
  const pace = new Pace(options);
  const { articles } = withoutTrash(collection);
  const addresses = new PassageFinder(text);
  let found = 0;
  await pace.each(ordered({ ...collection, articles }).articles, ({ url }) => {
    if (addresses.find(url)) found++;
  });
  if (options.template?.includes('{'))
    return requireCounts({ ...(await tallyAnywhere(text, collection, pace)), articles: found });
  const tally = new Tally(codebookOf(collection));
  const finder = new PassageFinder(text);
  await pace.each(annotationViews(collection), (view) => {
    if (stands(view, finder)) tally.add(view.annotation, view.article.url);
  });
  const expected = { ...(await tallyOf(collection, pace)), articles: articles.length };
  return requireCounts({ ...tally.proof, articles: found }, expected);
}

/** Whether an annotation stands in the text next as a preset writes it: quote, what is claimed, comment, tags. */
function stands({ quote, annotation, tags }: AnnotationView, finder: PassageFinder): boolean {
  const { claim, comment } = annotation;
  const names = tags.map(({ name }) => name);
  const passages = [quote, claim?.statement, claim?.claimant, claim?.notes, comment, ...names];
  return passages.every((passage) => !passage || finder.find(passage));
}

/** Counts what of the annotations stands anywhere in the text, each thing in their order. */
async function tallyAnywhere(text: string, collection: Collection, pace: Pace): Promise<Proof> {
  const quotes = new PassageFinder(text);
  const comments = new PassageFinder(text);
  const proof: Proof = {
    articles: 0,
    annotations: 0,
    comments: 0,
    tags: 0,
    claims: 0,
    taggings: 0,
  };
  const names = new Set<string>();
  await pace.each(annotationViews(collection), ({ quote, annotation, tags }) => {
    const stood = quotes.find(quote);
    if (stood) proof.annotations++;
    if (stood && annotation.kind === 'claim') proof.claims++;
    if (annotation.comment !== '' && comments.find(annotation.comment)) proof.comments++;
    for (const { name } of tags) names.add(name);
  });
  await pace.each(names, (name) => {
    if (new PassageFinder(text).find(name)) proof.tags++;
  });
  return proof;
}
