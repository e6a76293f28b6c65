export { createPainter } from './painter.ts';
export { highlightCss, inheritedHighlightCss } from './style.ts';
export type * from './types.ts';
