import { countsOf } from '../counts.ts';
import { lossesOf } from '../losses.ts';
import { readAndCount } from '../readBack.ts';
import type { Codec, Loss } from '../types.ts';
import { annotationViews } from '../view.ts';
import { readProject } from './read.ts';
import { sourcesOf } from './sources.ts';
import { writeProject } from './write.ts';

const lacking: Loss[] = [
  'trash',
  'history',
  'places',
  'colors',
  'claim-details',
  'article-details',
  'articles-without-annotations',
];

/** REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA and QDA Miner. */
export const refiProject: Codec = {
  write: writeProject,
  read: readProject,
  losses: (collection) =>
    lossesOf(collection, lacking).filter(
      (loss) => loss !== 'articles-without-annotations' || hasArticleWithoutText(collection),
    ),
  readBack: (file, collection, options) =>
    readAndCount(readProject, file, collection, options, {
      ...countsOf(collection),
      articles: new Set(sourcesOf(collection).map(({ article }) => article.id)).size,
      annotations: annotationViews(collection).filter(({ quote }) => quote).length,
    }),
};

function hasArticleWithoutText(collection: Parameters<typeof sourcesOf>[0]): boolean {
  const held = new Set(sourcesOf(collection).map(({ article }) => article.id));
  return collection.articles.some(({ id, deletedAt }) => deletedAt === undefined && !held.has(id));
}
