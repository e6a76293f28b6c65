export { findQuotations } from './find.ts';
export type * from './types.ts';
