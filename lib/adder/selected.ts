import { fieldHasFocus } from './field.ts';

/** The words that are selected on the page; null where there are none, or they stand in a field. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  if (!selection.toString().trim() || fieldHasFocus(document)) return null;
  return selection.getRangeAt(0);
}

/** Whether two ranges have the same ends. */
export const sameRange = (a: Range, b: Range): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;
