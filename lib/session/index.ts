export { marksOf } from './marks.ts';
export { quoteAround } from './quote.ts';
export { PageReading } from './reading.ts';
export { PageSession } from './session.ts';
export type * from './types.ts';
