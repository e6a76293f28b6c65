export { UnreadablePageError } from './limits.ts';
export { readLive } from './live.ts';
export { readArticle } from './read.ts';
export type * from './types.ts';
export { normaliseUrl } from './url.ts';
