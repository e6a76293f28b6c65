import type { TextPoint, TextRoot } from '../text/index.ts';

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

/** The text node that holds the character at an offset of the root's `textContent`, with the offset in it. */
export function textAt(root: Node, offset: number): TextPoint | undefined {
  // Adding up lengths beats asking for the text of halves: the browser need not copy it.
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { length } = node;
    if (offset < before + length) return { node, offset: offset - before };
    before += length;
  }
  return undefined;
}
