export { anchor, anchorAll } from './anchor-all.ts';
export { describe } from './describe.ts';
export { differenceOf } from './difference.ts';
export type * from './types.ts';
