export { type Folded, Folder, fold, isDropped, lowerBound } from './fold.ts';
export { graphemeEdge } from './graphemes.ts';
export { contextOf, readable } from './readable.ts';
export { TextIndex, type TextPoint } from './text-index.ts';
export {
  isUnread,
  type TextRoot,
  type VisibleNode,
  type VisibleText,
  visibleText,
} from './visible-text.ts';
