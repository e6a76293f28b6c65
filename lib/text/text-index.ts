import { type Folded, Folder, isDash, lowerBound } from './fold.ts';
import type { VisibleNode } from './visible-text.ts';

/** A place in a text node: UTF-16 offset in its data. */
export interface TextPoint {
  node: Text;
  offset: number;
}

/**
 * Text nodes as one text, as it stands and folded, with maps both ways between offsets and nodes. It
 * describes them at the time it was made and does not follow them. Offsets are of the text as it stands.
 */
export class TextIndex {
  /** Offset at which each node begins. */
  readonly starts: number[];
  /** UTF-16 units. */
  readonly length: number;
  /** The text folded: see `Folded`. */
  readonly codes: Uint16Array;
  readonly at: Int32Array;
  private order?: Map<Node, number>;
  private contents?: number[];

  /**
   * Indexes nodes, given in reading order. What an `earlier` index already folded is taken over; of a `former` one that
   * nobody will search any more the memory is.
   */
  constructor(
    readonly nodes: readonly VisibleNode[],
    earlier?: TextIndex,
    former?: Folded,
  ) {
    let length = 0;
    this.starts = nodes.map(({ data }) => {
      length += data.length;
      return length - data.length;
    });
    this.length = length;
    const { codes, at } = (earlier && this.mended(earlier)) ?? this.folded(0, nodes.length, former);
    this.codes = codes;
    this.at = at;
  }

  /** The nodes from one to another, folded. */
  private folded(first: number, end: number, former?: Folded): Folded {
    const folder = new Folder(this.startOf(end) - this.startOf(first), former);
    for (let i = first; i < end; i++) {
      const { data, line } = this.nodes[i] as VisibleNode;
      // Dashes that stand together are one, but not those of two lines.
      if (line !== this.nodes[i - 1]?.line) folder.append('\n', 0);
      folder.append(data, this.startOf(i));
    }
    return folder.folded();
  }

  /** Offset at which a node begins; of the one behind the last, where it ends. */
  private startOf(i: number): number {
    return this.starts[i] ?? this.length;
  }

  /** The text between two offsets. */
  slice(from: number, to: number): string {
    let text = '';
    if (from >= to) return text;
    for (let i = this.nodeIndexAt(from); i < this.nodes.length && this.startOf(i) < to; i++) {
      const start = this.startOf(i);
      text += (this.nodes[i] as VisibleNode).data.slice(Math.max(0, from - start), to - start);
    }
    return text;
  }

  /** The offset of a point in one of the nodes, or undefined where the node is none of them. */
  offsetOf(node: Node, offset: number): number | undefined {
    this.order ??= new Map(this.nodes.map((text, i) => [text.node, i]));
    const i = this.order.get(node);
    return i === undefined ? undefined : this.startOf(i) + offset;
  }

  /** The node and offset of an offset: of the character behind it, or, as an `end`, of the one before it. */
  pointAt(offset: number, end = false): TextPoint {
    const i = this.nodeIndexAt(end ? offset - 1 : offset);
    const { node } = this.nodes[i] as VisibleNode;
    return { node, offset: offset - this.startOf(i) };
  }

  /** Index in `nodes` of the node that the character at `offset` stands in. */
  nodeIndexAt(offset: number): number {
    return Math.max(0, lowerBound(this.starts, offset + 1) - 1);
  }

  /** Offset in the root's `textContent`; -1 within a shadow tree. */
  contentOffsetOf(offset: number, end = false): number {
    const i = this.nodeIndexAt(end ? offset - 1 : offset);
    const node = this.nodes[i];
    return !node || node.apart ? -1 : node.content + offset - this.startOf(i);
  }

  /** The offset for one in the root's `textContent`, or of the first visible text behind it. */
  offsetOfContent(offset: number): number {
    this.contents ??= this.nodes.map(({ content }) => content);
    const i = Math.max(0, lowerBound(this.contents, offset + 1) - 1);
    const { content, data } = this.nodes[i] as VisibleNode;
    return this.startOf(i) + Math.min(offset - content, data.length);
  }

  /** The folding of `earlier` with the changed middle folded anew, if that saves anything. */
  private mended(earlier: TextIndex): Folded | undefined {
    const { nodes } = this;
    const { nodes: before } = earlier;
    const shorter = Math.min(nodes.length, before.length);
    let first = 0;
    while (first < shorter && nodes[first]?.data === before[first]?.data) first++;
    let last = 0;
    while (last < shorter - first && nodes.at(-1 - last)?.data === before.at(-1 - last)?.data)
      last++;
    // Dashes that stand together are folded as one.
    const isDashAt = (i: number) => isDash(nodes[i]?.data.charCodeAt(0) ?? 0);
    while (first > 0 && isDashAt(first)) first--;
    while (last > 0 && isDashAt(nodes.length - last)) last--;
    const end = nodes.length - last;
    const head = this.startOf(first);
    const tail = this.length - this.startOf(end);
    if (head + tail < this.length / 2) return undefined;
    const from = lowerBound(earlier.at, head);
    const to = lowerBound(earlier.at, earlier.length - tail);
    const middle = this.folded(first, end);
    const behind = from + middle.codes.length;
    const codes = new Uint16Array(behind + earlier.codes.length - to);
    const at = new Int32Array(codes.length);
    codes.set(earlier.codes.subarray(0, from));
    codes.set(middle.codes, from);
    codes.set(earlier.codes.subarray(to), behind);
    at.set(earlier.at.subarray(0, from));
    at.set(middle.at, from);
    const shift = this.length - earlier.length;
    for (let i = behind; i < at.length; i++)
      at[i] = (earlier.at[i - behind + to] as number) + shift;
    return { codes, at };
  }
}
