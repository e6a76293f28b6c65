import { withoutTrash } from '../codebook.ts';
import { tallyOf } from '../counts.ts';
import { lossesOf } from '../losses.ts';
import { Pace } from '../pace.ts';
import { readAndCount } from '../readBack.ts';
import type { Codec, Loss } from '../types.ts';
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
  readBack: async (file, collection, options) => {
    const pace = new Pace(options);
    const articles = new Set<string>();
    await pace.each(sourcesOf(collection), ({ article }) => articles.add(article.id));
    const tally = await tallyOf(collection, pace);
    const { tags } = withoutTrash(collection);
    return readAndCount(readProject, file, collection, options, {
      ...tally,
      articles: articles.size,
      tags: tags.length,
    });
  },
};

function hasArticleWithoutText(collection: Parameters<typeof sourcesOf>[0]): boolean {
  const held = new Set(sourcesOf(collection).map(({ article }) => article.id));
  return collection.articles.some(({ id, deletedAt }) => deletedAt === undefined && !held.has(id));
}
