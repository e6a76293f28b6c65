import { tallyOf } from '../counts.ts';
import { lossesOf } from '../losses.ts';
import { Pace } from '../pace.ts';
import { readAndCount } from '../readBack.ts';
import type { Codec, Loss } from '../types.ts';
import { readHypothesis } from './read.ts';
import { writeHypothesis } from './write.ts';

const lacking: Loss[] = [
  'trash',
  'history',
  'revisions',
  'tag-details',
  'article-details',
  'articles-without-annotations',
];

/**
 * What Hypothesis exports and imports. Its importer keeps target, tags, text, uri and document only, so what a claim or
 * a quotation says is put into the text as well; the rest stands under `pressmark`, for the way back.
 */
export const hypothesis: Codec = {
  write: writeHypothesis,
  read: readHypothesis,
  losses: (collection) => lossesOf(collection, lacking),
  readBack: async (file, collection, options) =>
    readAndCount(
      readHypothesis,
      file,
      collection,
      options,
      await tallyOf(collection, new Pace(options)),
    ),
};
