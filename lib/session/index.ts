export { marksOf } from './marks.ts';
export { quoteAround } from './quote.ts';
export { PageSession } from './session.ts';
export type * from './types.ts';
