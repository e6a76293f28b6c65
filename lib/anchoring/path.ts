import type { TextRoot } from '../text/index.ts';

/** The path from `root` to an element below it, as `/div[1]/p[3]`; empty for the root itself. */
export function pathOf(element: Node, root: TextRoot): string {
  let path = '';
  for (let node: Node | null = element; node && node !== root; node = node.parentNode) {
    const { localName } = node as Element;
    let position = 1;
    for (
      let other = (node as Element).previousElementSibling;
      other;
      other = other.previousElementSibling
    ) {
      if (other.localName === localName) position++;
    }
    path = `/${localName}[${position}]${path}`;
  }
  return path;
}

/** The element at a path of `pathOf`, or undefined. A missing index means the first. */
export function elementAt(path: string, root: TextRoot): TextRoot | undefined {
  let element: TextRoot | undefined = root;
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    const [, name, index] = /^([\w:.-]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    if (!name || !element) return undefined;
    let left = Number(index ?? 1);
    let child: Element | null = element.firstElementChild;
    while (child && (child.localName !== name.toLowerCase() || --left > 0))
      child = child.nextElementSibling;
    element = child ?? undefined;
  }
  return element;
}

const lengthOf = (node: Node): number =>
  node.nodeType === Node.COMMENT_NODE ? 0 : (node.textContent?.length ?? 0);

/**
 * The text node that holds the character at an offset of the root's `textContent`, with the offset in it. Halves
 * the children and lets the browser measure the halves, which is much faster than a walk over the nodes.
 */
export function textAt(root: Node, offset: number): { node: Text; offset: number } | undefined {
  let node: Node = root;
  let left = offset;
  const range = document.createRange();
  while (node.nodeType !== Node.TEXT_NODE) {
    let low = 0;
    let high = node.childNodes.length;
    if (high === 0) return undefined;
    while (high - low > 4) {
      const middle = (low + high) >> 1;
      range.setStart(node, low);
      range.setEnd(node, middle);
      const length = range.toString().length;
      if (length <= left) {
        left -= length;
        low = middle;
      } else high = middle;
    }
    let child = node.childNodes[low] as Node;
    for (; low < high - 1; low++) {
      const length = lengthOf(child);
      if (length > left) break;
      left -= length;
      child = child.nextSibling as Node;
    }
    node = child;
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.TEXT_NODE) return undefined;
  }
  return left <= (node as Text).length ? { node: node as Text, offset: left } : undefined;
}
