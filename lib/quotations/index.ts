import { findQuotations as find } from './find.ts';
import { addAllLanguages } from './languages/all.ts';

export { fingerprints } from './fingerprint.ts';
export { namesIn } from './names.ts';
export { speakers, type Voice } from './speakers.ts';
export type * from './types.ts';

// Whoever imports the library whole has every language; `load.ts` fetches the words of one.
addAllLanguages();

export const findQuotations = find;
