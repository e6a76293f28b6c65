import type { Box } from './place.ts';

/**
 * The box of the part of a range that is not scrolled away, out of the viewport or out of a container, in CSS pixels;
 * null where none of it is seen. Measures the layout.
 */
export function visibleBox(range: Range): Box | null {
  const { startContainer, commonAncestorContainer } = range;
  const view = startContainer.ownerDocument?.defaultView;
  if (!view) return null;
  const { left, top, right, bottom } = range.getBoundingClientRect();
  if (right === left && bottom === top) return null;
  const box = { left, top, right, bottom };
  clip(box, { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight });
  for (let node = parentOf(commonAncestorContainer, true); node; node = parentOf(node)) {
    const { overflow } = view.getComputedStyle(node);
    const isPage = node === node.ownerDocument.body || node === node.ownerDocument.documentElement;
    if (!isPage && overflow !== 'visible') clip(box, node.getBoundingClientRect());
  }
  return box.left < box.right && box.top < box.bottom ? box : null;
}

function clip(box: Box, by: Box): void {
  box.left = Math.max(box.left, by.left);
  box.top = Math.max(box.top, by.top);
  box.right = Math.min(box.right, by.right);
  box.bottom = Math.min(box.bottom, by.bottom);
}

function parentOf(node: Node, orSelf = false): Element | null {
  if (orSelf && node.nodeType === Node.ELEMENT_NODE) return node as Element;
  const parent = node.parentNode;
  if (parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parent as ShadowRoot).host ?? null;
  return node.parentElement;
}
