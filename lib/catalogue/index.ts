export { type ArticleSort, findArticles } from './articles.ts';
export { Catalogue } from './catalogue.ts';
export { anchorStates, digestOf, ID, speakerOf, stateIn } from './digest.ts';
export { listingOfIds } from './listing.ts';
export type { TagNames } from './match.ts';
export { searchHits, searchText } from './searchText.ts';
export { parseTyped } from './typedQuery.ts';
export type * from './types.ts';
