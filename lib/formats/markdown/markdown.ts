import type { Collection } from '../../annotations/types.ts';
import { decodeText } from '../bytes.ts';
import { lossesOf } from '../losses.ts';
import { countPassages, ReadBackError } from '../readBack.ts';
import type { Codec, Counts, Loss, WriteOptions } from '../types.ts';
import { annotationViews, articleViews, countsOf } from '../view.ts';
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
  const expected = countsOf(collection);
  const found = (passages: readonly string[]) => countPassages(text, passages);
  const quotes = (some: typeof views) => found(some.map(({ quote }) => quote));
  const annotations = quotes(views);
  const own = options.template?.includes('{') ?? false;
  if (!own && annotations < expected.annotations) {
    throw new ReadBackError(`annotations: ${annotations} of ${expected.annotations}`);
  }
  const comments = views.map(({ annotation }) => annotation.comment);
  const tags = new Set(views.flatMap((view) => view.tags.map(({ name }) => name)));
  return {
    articles: found(articleViews(collection).map(({ article }) => article.url)),
    annotations,
    comments: found(comments.filter((comment) => comment !== '')),
    tags: [...tags].filter((name) => found([name]) > 0).length,
    claims: quotes(views.filter(({ annotation }) => annotation.kind === 'claim')),
  };
}
