import type { Box } from './box.ts';
import type { Choice } from './read.ts';

/** Where more than this share of the text is hidden, the page waits for its own script to show it. */
const WAITING = 0.5;
/** Farther out than this, in CSS pixels, nobody scrolls. */
const OFF_PAGE = -999;

/**
 * Sets aside what only a stylesheet hides: closed overlays, copies for screen readers, cookie walls that were answered.
 * Only the boxes of text that would be kept are asked, and by styles that need no layout; a document that is not shown
 * has none, and is left as it is. What JSON-LD says is the article's stays, and so does what a reader can unfold.
 */
export function dropUnseen(choices: readonly Choice[], container: Box, certain: Uint8Array): void {
  if (!container.element.ownerDocument.defaultView) return;
  const seen = new Map<Box, boolean>([[container, true]]);
  const unseen: Choice[] = [];
  let kept = 0;
  let hidden = 0;
  for (const choice of choices) {
    if (choice.reason) continue;
    const { passage } = choice;
    kept += passage.text.length;
    if (certain[passage.index] || isSeen(passage.box, container, seen)) continue;
    hidden += passage.text.length;
    unseen.push(choice);
  }
  if (hidden > WAITING * kept) return;
  for (const choice of unseen) choice.reason = 'hidden';
}

function isSeen(box: Box, container: Box, seen: Map<Box, boolean>): boolean {
  if (!isRendered(box.element)) return false;
  const chain: Box[] = [];
  let known: boolean | undefined;
  for (let outer: Box | null = box; outer && known === undefined; outer = outer.parent) {
    known = outer === container ? true : seen.get(outer);
    if (known === undefined) chain.push(outer);
  }
  let isShown = known ?? true;
  for (const inner of chain.reverse()) {
    isShown &&= !isMovedAway(inner.element);
    seen.set(inner, isShown);
  }
  return isShown;
}

function isRendered(element: Element): boolean {
  const { checkVisibility, closest } = Element.prototype;
  // Older browsers cannot tell.
  if (!checkVisibility || checkVisibility.call(element, { visibilityProperty: true })) return true;
  return closest.call(element, 'details:not([open])') !== null;
}

/** Whether an element is clipped to nothing or moved off the page, as text for screen readers is. */
function isMovedAway(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style || !/^(?:absolute|fixed)$/.test(style.position)) return false;
  if (/^rect\((?:[01]px,? ?){4}\)$/.test(style.clip)) return true;
  if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
  return Number.parseFloat(style.left) < OFF_PAGE || Number.parseFloat(style.top) < OFF_PAGE;
}
