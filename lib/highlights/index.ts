export { createPainter } from './painter.ts';
export { highlightCss } from './style.ts';
export type * from './types.ts';
