/**
 * Scrolls a range to the middle of every container that scrolls and of the viewport, where a sticky header does not
 * lie; smoothly, but for those who want no motion.
 */
export function scrollToRange(range: Range): void {
  const document = range.startContainer.ownerDocument as Document;
  const view = document.defaultView as Window;
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'auto' : 'smooth';
  const element = elementOf(range.startContainer);
  const { height } = range.getBoundingClientRect();
  const whole = element?.getBoundingClientRect().height ?? 0;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  // The middle of a long paragraph may be far from the words.
  if (!element || whole <= view.innerHeight / 2) return;
  const off = middleOf(range) - (element.getBoundingClientRect().top + whole / 2);
  if (height < view.innerHeight) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'auto' });
    view.scrollBy({ top: off, behavior: 'auto' });
  }
}

function middleOf(range: Range): number {
  const { top, bottom } = range.getBoundingClientRect();
  return (top + bottom) / 2;
}

function elementOf(node: Node): Element | null {
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
}
