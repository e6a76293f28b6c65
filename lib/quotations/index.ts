export { findQuotations } from './find.ts';
export { fingerprints } from './fingerprint.ts';
export { namesIn } from './names.ts';
export { speakers, type Voice } from './speakers.ts';
export type * from './types.ts';
