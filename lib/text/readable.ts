import { isSeam } from './fold.ts';
import type { TextIndex } from './text-index.ts';

const BLOCKS = new Set(
  'address article aside blockquote body br caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const blockOf = (node: Node): Node | null => {
  let parent = node.parentNode;
  while (parent && !BLOCKS.has((parent as Element).localName)) parent = parent.parentNode;
  return parent;
};

/** Whether a line ends between two text nodes that follow one another. */
function isBreak(before: Text, after: Text): boolean {
  if (blockOf(before) !== blockOf(after)) return true;
  const walker = document.createTreeWalker(
    before.getRootNode(),
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  walker.currentNode = before;
  for (let node = walker.nextNode(); node && node !== after; node = walker.nextNode()) {
    if (BLOCKS.has((node as Element).localName)) return true;
  }
  return false;
}

/** The text between two offsets of `raw`, cut where blocks meet, also at its ends. */
function blocksOf(index: TextIndex, from: number, to: number): string[] {
  const { nodes, starts, raw } = index;
  const blocks: string[] = [];
  let at = from;
  const first = Math.max(1, index.nodeIndexAt(from));
  for (let i = first; i < nodes.length && (starts[i] as number) <= to; i++) {
    const start = starts[i] as number;
    // A cut must not part what folding joins.
    if (start < at || !isSeam(raw.charCodeAt(start))) continue;
    if (!isBreak(nodes[i - 1] as Text, nodes[i] as Text)) continue;
    blocks.push(raw.slice(at, start));
    at = start;
  }
  return [...blocks, raw.slice(at, to)];
}

/** The text of an index between two offsets of `raw`, with a line feed where blocks meet without white space. */
export const readable = (index: TextIndex, from: number, to: number): string =>
  blocksOf(index, from, to).reduce((text, block) =>
    /^$|\s$/.test(text) || /^$|^\s/.test(block) ? text + block : `${text}\n${block}`,
  );

/** The same to be compared: a line feed where blocks meet, one space for other white space. */
export const contextOf = (index: TextIndex, from: number, to: number): string =>
  blocksOf(index, from, to)
    .map((block) => block.replace(/\s+/g, ' '))
    .join('\n')
    .replace(/ *\n\s*/g, '\n');
