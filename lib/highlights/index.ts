export { createPainter } from './painter.ts';
export { highlightCss, inheritedHighlightCss } from './style.ts';
export { themeOf } from './theme.ts';
export type * from './types.ts';
