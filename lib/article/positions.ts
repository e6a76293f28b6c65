import { INVISIBLE } from './dom.ts';

const SPACE = /\s/;
const UNSEEN = new RegExp(INVISIBLE.source);

/** Where each UTF-16 unit of a collapsed text stands: index of its text node, and offset in that node's data. */
export interface Positions {
  nodes: (Text | null)[];
  node: Int32Array;
  offset: Int32Array;
  /** Length of each node's data when it was read. */
  lengths: number[];
}

/**
 * Replays `collapse` over the text nodes of a passage and notes where each unit of the result came from. A null node
 * reads as one space, which stands at the end of the node before it.
 * @param length Length of the collapsed text.
 */
export function positionsOf(nodes: (Text | null)[], length: number): Positions {
  const node = new Int32Array(length);
  const offset = new Int32Array(length);
  let at = 0;
  let spaceNode = -1;
  let spaceOffset = 0;
  let last = 0;
  for (let n = 0; n < nodes.length; n++) {
    const text = nodes[n];
    if (!text) {
      if (at > 0 && spaceNode < 0) {
        spaceNode = last;
        spaceOffset = (nodes[last] as Text).data.length;
      }
      continue;
    }
    last = n;
    const { data } = text;
    for (let i = 0; i < data.length; i++) {
      const unit = data[i] as string;
      if (unit > '~' && UNSEEN.test(unit)) continue;
      if (SPACE.test(unit)) {
        if (at > 0 && spaceNode < 0) {
          spaceNode = n;
          spaceOffset = i;
        }
        continue;
      }
      if (spaceNode >= 0) {
        node[at] = spaceNode;
        offset[at++] = spaceOffset;
        spaceNode = -1;
      }
      node[at] = n;
      offset[at++] = i;
    }
  }
  return { nodes, node, offset, lengths: nodes.map((text) => text?.data.length ?? 0) };
}

/** The first index of the collapsed text that stands at or after a place; its length where none does. */
export function indexAt(positions: Positions, node: number, offset: number): number {
  let low = 0;
  let high = positions.node.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = positions.node[middle] as number;
    if (at < node || (at === node && (positions.offset[middle] as number) < offset))
      low = middle + 1;
    else high = middle;
  }
  return low;
}
