import { isConnected } from './dom.ts';
import type { Passage } from './passage.ts';
import { indexAt, type Positions, positionsOf } from './positions.ts';
import { type ReadOptions, read } from './read.ts';
import type { Block, LiveArticle, Span } from './types.ts';

/**
 * Reads the article out of a page and keeps its place there: every offset of its text stands for a place in a live
 * text node, with no searching. Nodes that the page takes away or shortens later lose their place.
 * @returns Null where the page holds no running text.
 * @throws {UnreadablePageError} where the page is too large or too deeply nested.
 */
export function readLive(document: Document, options: ReadOptions = {}): LiveArticle | null {
  const reading = read(document, options);
  if (!reading) return null;
  const { article, sources } = reading;
  const { blocks } = article;
  const known = new Map<Passage, Positions>();
  const positions = (index: number): Positions | null => {
    const passage = sources[index];
    if (!passage) return null;
    let found = known.get(passage);
    if (!found) {
      found = positionsOf(passage.nodes, passage.text.length);
      known.set(passage, found);
    }
    return found;
  };
  // Places are noted at once: a page that changes later must not move them.
  blocks.forEach((_, index) => {
    positions(index);
  });

  const place = (
    index: number,
    at: number,
    after: number,
  ): { node: Text; offset: number } | null => {
    const map = positions(index);
    if (!map) return null;
    const node = map.nodes[map.node[at] as number];
    const offset = (map.offset[at] as number) + after;
    if (!node || !isConnected(node)) return null;
    return { node, offset: Math.min(offset, node.data.length) };
  };

  return {
    article,
    rangeOf({ start, end }) {
      const from = blockAt(blocks, start, 'start');
      const to = end > start ? blockAt(blocks, end, 'end') : from;
      const first = blocks[from];
      const last = blocks[to];
      if (!first || !last || to < from) return null;
      const begin = Math.max(0, start - first.start);
      const finish = Math.min(last.text.length, end - last.start);
      const a = begin < first.text.length ? place(from, begin, 0) : place(from, begin - 1, 1);
      const b = end > start ? place(to, finish - 1, 1) : a;
      if (!a || !b || a.node.getRootNode() !== b.node.getRootNode()) return null;
      const range = Document.prototype.createRange.call(a.node.ownerDocument);
      range.setStart(a.node, a.offset);
      range.setEnd(b.node, b.offset);
      return range;
    },
    spanOf(range) {
      let span: Span | null = null;
      for (let index = 0; index < blocks.length; index++) {
        const map = positions(index);
        const block = blocks[index] as Block;
        if (!map) continue;
        for (let n = 0; n < map.nodes.length; n++) {
          const node = map.nodes[n];
          if (!node || !intersects(range, node)) continue;
          const from = indexAt(map, n, node === range.startContainer ? range.startOffset : 0);
          const to = indexAt(
            map,
            n,
            node === range.endContainer ? range.endOffset : node.data.length + 1,
          );
          if (to <= from) continue;
          span ??= { start: block.start + from, end: block.start + to };
          span.end = block.start + to;
        }
      }
      return span;
    },
  };
}

function intersects(range: Range, node: Node): boolean {
  try {
    return !range.collapsed && range.intersectsNode(node);
  } catch {
    return false;
  }
}

/** The block that an offset stands in; between two blocks, the one behind a start and the one before an end. */
function blockAt(blocks: readonly Block[], offset: number, side: 'start' | 'end'): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle] as Block;
    const end = block.start + block.text.length;
    if (side === 'start' ? offset < end : offset <= end) high = middle;
    else low = middle + 1;
  }
  const block = blocks[low];
  if (side === 'end' && block && offset <= block.start) return low - 1;
  return low;
}
