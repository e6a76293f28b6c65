import { lossesOf } from '../losses.ts';
import { readAndCount } from '../readBack.ts';
import type { Codec, Loss } from '../types.ts';
import { readW3c } from './read.ts';
import { writeW3c } from './write.ts';

const lacking: Loss[] = ['trash', 'history', 'revisions', 'places'];

/** W3C Web Annotation Data Model as JSON-LD, for any annotation software. */
export const w3c: Codec = {
  write: writeW3c,
  read: readW3c,
  losses: (collection) => lossesOf(collection, lacking),
  readBack: (file, collection, options) => readAndCount(readW3c, file, collection, options),
};
