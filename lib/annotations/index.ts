export * from './codebook.ts';
export * from './records.ts';
export * from './tags.ts';
export type * from './types.ts';
export * from './values.ts';
