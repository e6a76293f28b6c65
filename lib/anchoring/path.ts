import type { TextPoint, TextRoot } from '../text/index.ts';

/** The path from `root` to an element below it, as `/div[1]/p[3]`; empty for the root itself. */
export function pathOf(element: Node, root: TextRoot): string {
  let path = '';
  for (let node = element as Element; node !== root; node = node.parentNode as Element) {
    const { localName, parentNode } = node;
    const alike = [...(parentNode as Element).children].filter(
      (other) => other.localName === localName,
    );
    path = `/${localName}[${alike.indexOf(node) + 1}]${path}`;
  }
  return path;
}

/** The element at a path of `pathOf`, or undefined. A missing index means the first. */
export function elementAt(path: string, root: TextRoot): Element | undefined {
  if (!/^(\/[\w:.-]+(\[\d+\])?)+$/.test(path)) return undefined;
  const selector = path.replace(
    /\/([^/[]+)(?:\[(\d+)\])?/g,
    (_, name, position = 1) => `>${CSS.escape(name)}:nth-of-type(${position})`,
  );
  return root.querySelector(`:scope${selector}`) ?? undefined;
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
