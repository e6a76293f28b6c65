import { FoldBuffer, fold, isSeam, lowerBound } from './fold.ts';

/** A place in a text node: UTF-16 offset in its data. */
export interface TextPoint {
  node: Text;
  offset: number;
}

/**
 * Text nodes as one text, as it stands (`raw`) and folded (`codes`), with maps both ways between
 * offsets and nodes. It describes them at the time it was made and does not follow
 * them.
 */
export class TextIndex {
  /** Offset in `raw` at which each node begins. */
  readonly starts: number[];
  /** The nodes' data, joined. */
  readonly raw: string;
  /** `raw` folded: see `Folded`. */
  readonly codes: Uint16Array;
  readonly at: Int32Array;
  private data: string[];
  private order?: Map<Node, number>;
  private ordered?: number[];
  private orderedContent?: number[];

  /**
   * Reads the nodes, given in reading order with the offset of each in the root's `textContent` (-1 within a shadow
   * tree). What an `earlier` index already folded is taken over.
   */
  constructor(
    readonly nodes: readonly Text[],
    readonly content: readonly number[],
    earlier?: TextIndex,
  ) {
    this.data = nodes.map((node) => node.data);
    let length = 0;
    this.starts = this.data.map((data) => {
      length += data.length;
      return length - data.length;
    });
    this.raw = this.data.join('');
    const { codes, at } = (earlier && this.mended(earlier)) ?? fold(this.raw);
    this.codes = codes;
    this.at = at;
  }

  /** The offset in `raw` of a point in one of the nodes, or undefined where the node is none of them. */
  offsetOf(node: Node, offset: number): number | undefined {
    this.order ??= new Map(this.nodes.map((text, i) => [text, i]));
    const i = this.order.get(node);
    return i === undefined ? undefined : (this.starts[i] as number) + offset;
  }

  /** The node and offset of an offset in `raw`: of the character behind it, or, as an `end`, of the one before it. */
  pointAt(offset: number, end = false): TextPoint {
    const { starts, nodes } = this;
    let i = lowerBound(starts, end ? offset : offset + 1) - 1;
    // Empty nodes share their start with the next one.
    while (!end && i + 1 < nodes.length && starts[i + 1] === offset) i++;
    i = Math.max(0, i);
    return { node: nodes[i] as Text, offset: offset - (starts[i] as number) };
  }

  /** Index in `nodes` of the node that the character at `offset` of `raw` stands in. */
  nodeIndexAt(offset: number): number {
    return Math.max(0, lowerBound(this.starts, offset + 1) - 1);
  }

  /** Offset in the root's `textContent` of an offset in `raw`; -1 within a shadow tree. */
  contentOffsetOf(offset: number, end = false): number {
    const i = end ? this.nodeIndexAt(offset - 1) : this.nodeIndexAt(offset);
    const content = this.content[i] ?? -1;
    return content < 0 ? -1 : content + offset - (this.starts[i] as number);
  }

  /** Offset in `raw` of an offset in the root's `textContent`, or of the first visible text behind it. */
  offsetOfContent(offset: number): number {
    const { content, starts } = this;
    // Slotted text may be rendered in another order than it stands in.
    this.ordered ??= Array.from(content.keys())
      .filter((i) => (content[i] as number) >= 0)
      .sort((a, b) => (content[a] as number) - (content[b] as number));
    this.orderedContent ??= this.ordered.map((i) => content[i] as number);
    const i = this.ordered[lowerBound(this.orderedContent, offset + 1) - 1];
    if (i === undefined) return 0;
    const within = offset - (content[i] as number);
    return (starts[i] as number) + Math.min(within, (this.data[i] as string).length);
  }

  /** The folding of `earlier` with the changed middle folded anew, if that saves anything. */
  private mended(earlier: TextIndex): { codes: Uint16Array; at: Int32Array } | undefined {
    const { raw } = this;
    const old = earlier.raw;
    const shorter = Math.min(this.data.length, earlier.data.length);
    let first = 0;
    let head = 0;
    while (first < shorter && this.data[first] === earlier.data[first])
      head += (this.data[first++] as string).length;
    let last = 0;
    let tail = 0;
    while (last < shorter - first) {
      const text = this.data[this.data.length - 1 - last] as string;
      if (text !== earlier.data[earlier.data.length - 1 - last]) break;
      last++;
      tail += text.length;
    }
    // Folding looks at what stands before a character: begin and end between two that do not care.
    while (head > 0 && !(isSeam(raw.charCodeAt(head)) && isSeam(old.charCodeAt(head)))) head--;
    while (tail > 0 && !isSeam(raw.charCodeAt(raw.length - tail))) tail--;
    if (head + tail < raw.length / 2) return undefined;
    const from = lowerBound(earlier.at, head);
    const to = lowerBound(earlier.at, old.length - tail);
    const middle = new FoldBuffer(raw.length - head - tail + 8);
    middle.append(raw.slice(head, raw.length - tail), head);
    const part = middle.folded();
    const length = from + part.codes.length + earlier.codes.length - to;
    const codes = new Uint16Array(length);
    const at = new Int32Array(length);
    codes.set(earlier.codes.subarray(0, from));
    at.set(earlier.at.subarray(0, from));
    codes.set(part.codes, from);
    at.set(part.at, from);
    codes.set(earlier.codes.subarray(to), from + part.codes.length);
    const shift = raw.length - old.length;
    for (let i = from + part.codes.length, j = to; i < length; i++, j++)
      at[i] = (earlier.at[j] as number) + shift;
    return { codes, at };
  }
}
