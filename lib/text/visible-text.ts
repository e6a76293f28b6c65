/** Elements whose text nobody reads. */
const UNREAD = new Set(
  'script style noscript template textarea select iframe object audio video canvas svg'.split(' '),
);

/** Whether the element's text is none that a reader sees: scripts, styles, fields of a form. */
export const isUnread = (element: Element): boolean => UNREAD.has(element.localName);

/** What text is read below: an element, or a shadow tree of its own. */
export type TextRoot = Element | ShadowRoot;

/** The text nodes below a root. */
export interface VisibleText {
  /** In reading order, those that styles hide among them. */
  nodes: Text[];
  /** For each node its offset in the root's `textContent`; -1 within a shadow tree. */
  content: number[];
  /** The nodes that styles hide. */
  hidden: Set<Text>;
  /** The shadow roots that were entered. */
  shadows: ShadowRoot[];
}

/** Whether styles hide the element: not displayed, invisible, clipped to nothing or moved out of sight. */
function isHidden(element: Element): boolean {
  // One without these is styled as its siblings are; asking every element would cost more than the walk.
  const styled =
    element.hasAttributes() &&
    (element.hasAttribute('class') ||
      element.hasAttribute('style') ||
      element.hasAttribute('hidden'));
  if (!styled) return false;
  const shown = element.checkVisibility({ visibilityProperty: true });
  const box = element.getBoundingClientRect();
  const left = -(element.ownerDocument.defaultView?.scrollX ?? 0);
  if (shown && box.width > 1 && box.height > 1 && box.right > left) return false;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility !== 'visible') return true;
  const apart = style.position === 'absolute' || style.position === 'fixed';
  return apart && (box.width <= 1 || box.height <= 1 || box.right <= left);
}

class Walk implements VisibleText {
  nodes: Text[] = [];
  content: number[] = [];
  hidden = new Set<Text>();
  shadows: ShadowRoot[] = [];
  private slotted = new Map<Node, number>();
  private offset = 0;
  private styled: boolean;

  constructor(root: TextRoot) {
    const element = 'host' in root ? root.host : root;
    // Where the root itself is not rendered (a detached tree, a page that fades in) styles say nothing.
    this.styled = element.checkVisibility?.({ visibilityProperty: true }) ?? false;
    if ('host' in root || !root.shadowRoot) this.below(root, false, false);
    else this.enter(root, root.shadowRoot, false, false);
  }

  /** Takes what is below `parent`: `hidden` by styles or not, in the root's own tree or `apart` from it. */
  private below(parent: Node, hidden: boolean, apart: boolean): void {
    const walker = document.createTreeWalker(
      parent,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    );
    let node = walker.nextNode();
    while (node) {
      if (this.take(node, hidden, apart)) node = walker.nextNode();
      else {
        node = walker.nextSibling();
        while (!node && walker.parentNode()) node = walker.nextSibling();
      }
    }
  }

  /** Takes a text node or deals with an element; says whether the walk goes on below it. */
  private take(node: Node, hidden: boolean, apart: boolean): boolean {
    if (node.nodeType === Node.TEXT_NODE) {
      const at = apart ? (this.slotted.get(node) ?? -1) : this.offset;
      if (!apart) this.offset += (node as Text).length;
      this.nodes.push(node as Text);
      this.content.push(at);
      if (hidden) this.hidden.add(node as Text);
      return true;
    }
    const element = node as Element;
    if (isUnread(element)) {
      if (!apart) this.count(element);
      return false;
    }
    const unseen = hidden || (this.styled && isHidden(element));
    if (element.shadowRoot) this.enter(element, element.shadowRoot, unseen, apart);
    else if (apart && element.localName === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      for (const child of assigned)
        if (this.take(child, unseen, true)) this.below(child, unseen, true);
      return assigned.length === 0;
    } else if (unseen && !hidden) this.below(element, true, apart);
    else return true;
    return false;
  }

  /** A host shows its shadow tree; its own children only where they are slotted. */
  private enter(host: Element, shadow: ShadowRoot, hidden: boolean, apart: boolean): void {
    if (!apart) this.count(host);
    this.shadows.push(shadow);
    this.below(shadow, hidden, true);
  }

  /** Counts text that is not taken where it stands, and remembers where that was. */
  private count(element: Element): void {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      this.slotted.set(node, this.offset);
      this.offset += (node as Text).length;
    }
  }
}

/** The text below `root` but for what nobody reads; shadow trees are entered as they are rendered, slotted nodes in place. */
export function visibleText(root: TextRoot): VisibleText {
  return new Walk(root);
}
