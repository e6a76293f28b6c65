/** Elements whose text nobody reads. */
const UNREAD = new Set(
  'script style noscript template textarea select iframe object audio video canvas svg'.split(' '),
);

/** Elements before and after which a line ends. */
const BLOCKS = new Set(
  'address article aside blockquote body br caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether the element's text is none that a reader sees: scripts, styles, fields of a form. */
export const isUnread = (element: Element): boolean => UNREAD.has(element.localName);

/** What text is read below: an element, or a shadow tree of its own. */
export type TextRoot = Element | ShadowRoot;

/** A text node as it was read. */
export interface VisibleNode {
  node: Text;
  data: string;
  /** Offset in the root's `textContent` where it begins; in a shadow tree that of the text before its host. */
  content: number;
  /** Whether it stands in a shadow tree, or is shown by one. */
  apart: boolean;
  /** Counts the lines that blocks make: of two nodes in one line it is the same. */
  line: number;
  /** Whether styles hide it. */
  hidden: boolean;
}

/** The text below a root. */
export interface VisibleText {
  /** In reading order, those that styles hide among them. */
  nodes: VisibleNode[];
  /** The shadow roots that were entered. */
  shadows: ShadowRoot[];
}

/** Whether styles hide the element: not displayed, invisible, clipped to nothing or moved out of sight. */
function isHidden(element: Element): boolean {
  // One without these is styled as its siblings are; asking every element would cost more than the walk.
  if (!element.hasAttributes() || !element.matches('[class],[style],[hidden]')) return false;
  const shown = element.checkVisibility({ visibilityProperty: true });
  const box = element.getBoundingClientRect();
  const left = -(element.ownerDocument.defaultView?.scrollX ?? 0);
  if (shown && box.width > 1 && box.height > 1 && box.right > left) return false;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility !== 'visible') return true;
  const apart = style.position === 'absolute' || style.position === 'fixed';
  return apart && (box.width <= 1 || box.height <= 1 || box.right <= left);
}

/** The text below `root` but for what nobody reads; shadow trees are entered as they are rendered, slotted nodes in place. */
export function visibleText(root: TextRoot): VisibleText {
  const nodes: VisibleNode[] = [];
  const shadows: ShadowRoot[] = [];
  let content = 0;
  let line = 0;
  const top = 'host' in root ? root.host : root;
  // Where the root itself is not rendered (a detached tree, a page that fades in) styles say nothing.
  const styled = top.checkVisibility?.({ visibilityProperty: true }) ?? false;

  const endLine = (node: Node) => {
    if (BLOCKS.has((node as Element).localName)) line++;
  };

  /** Counts text that is not taken where it stands. */
  const count = (element: Element, apart: boolean) => {
    if (!apart) content += (element.textContent as string).length;
  };

  /** A host shows its shadow tree; its own children only where they are slotted. */
  const enter = (host: Element, shadow: ShadowRoot, hidden: boolean, apart: boolean) => {
    count(host, apart);
    shadows.push(shadow);
    below(shadow, hidden, true);
  };

  /** Takes a text node or deals with an element; says whether the walk goes on below it. */
  const take = (node: Node, hidden: boolean, apart: boolean): boolean => {
    if (node.nodeType === Node.TEXT_NODE) {
      const { data } = node as Text;
      nodes.push({ node: node as Text, data, content, apart, line, hidden });
      if (!apart) content += data.length;
      return false;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return false;
    const element = node as Element;
    if (isUnread(element)) {
      count(element, apart);
      return false;
    }
    endLine(element);
    const unseen = hidden || (styled && isHidden(element));
    if (element.shadowRoot) enter(element, element.shadowRoot, unseen, apart);
    else if (apart && element.localName === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      if (assigned.length === 0) return true;
      for (const child of assigned) {
        if (take(child, unseen, true)) below(child, unseen, true);
        endLine(child);
      }
    } else if (unseen && !hidden) below(element, true, apart);
    else return true;
    endLine(element);
    return false;
  };

  /** Takes what is below `parent`: `hidden` by styles or not, in the root's own tree or `apart` from it. */
  const below = (parent: Node, hidden: boolean, apart: boolean) => {
    let node = parent.firstChild as Node | null;
    while (node) {
      const child: Node | null = take(node, hidden, apart) ? node.firstChild : null;
      if (child) {
        node = child;
        continue;
      }
      while (!node.nextSibling) {
        node = node.parentNode as Node;
        if (node === parent) return;
        endLine(node);
      }
      node = node.nextSibling;
    }
  };

  if ('host' in root || !root.shadowRoot) below(root, false, false);
  else enter(root, root.shadowRoot, false, false);
  return { nodes, shadows };
}
