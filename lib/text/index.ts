export { FoldBuffer, type Folded, fold, isDropped, lowerBound } from './fold.ts';
export { graphemeEdge } from './graphemes.ts';
export { contextOf, readable } from './readable.ts';
export { TextIndex, type TextPoint } from './text-index.ts';
export { isUnread, type TextRoot, type VisibleText, visibleText } from './visible-text.ts';
