import type { Box } from './box.ts';
import { collapse } from './dom.ts';
import { type Hint, Hints } from './hints.ts';

/** A run of text with no block boundary in it: what a reader sees as a paragraph. */
export interface Passage {
  index: number;
  /** White space collapsed. */
  text: string;
  /** The text nodes in order; null where a line break or a cell ends, which reads as a space. */
  nodes: (Text | null)[];
  box: Box;
  /** How many characters stand in links and in bold. */
  linked: number;
  strong: number;
  /** Hints of inline elements that hold the whole run. */
  hints: Hint;
  /** Bits of `Inside`. */
  inside: number;
}

/** Names that speak of a line, whatever element bears them. */
const LINES = Hints.credit | Hints.caption | Hints.author | Hints.date | Hints.readingTime;

/** The text nodes between two block boundaries, as they are met. */
export class Run {
  /** How many elements around the next text are links, and how many are bold. */
  links = 0;
  bolds = 0;
  hasText = false;
  private nodes: (Text | null)[] = [];
  /** What the nodes hold, and a space for null. */
  private data = '';
  private linked = 0;
  private strong = 0;
  private hints: Hint = 0;
  private breaks = 0;
  /** Hints of the inline elements that are open, outermost first. */
  private readonly open: Hint[] = [];

  /** Adds a text node that holds some data. White space before the first word is left out. */
  add(text: Text, data: string): void {
    const isSolid = data.trim() !== '';
    if (!isSolid && !this.hasText) return;
    this.nodes.push(text);
    this.data += data;
    if (!isSolid) return;
    this.hasText = true;
    this.breaks = 0;
    if (this.links > 0 || this.bolds > 0) {
      const { length } = collapse(data);
      if (this.links > 0) this.linked += length;
      if (this.bolds > 0) this.strong += length;
    }
    // Text outside the named element: the name is not the whole run's.
    if (this.open.length === 0) this.hints = 0;
  }

  /** Adds what reads as a space: a line break, or the end of a cell. */
  addSpace(): void {
    if (!this.hasText) return;
    this.nodes.push(null);
    this.data += ' ';
  }

  /** Adds a line break. True where it is the second in a row, which parts paragraphs. */
  addBreak(): boolean {
    this.breaks++;
    if (this.breaks > 1) return true;
    this.addSpace();
    return false;
  }

  /** An inline element begins whose names say something. */
  enter(hints: Hint): void {
    this.open.push(hints);
    if (!this.hasText) this.hints |= hints;
  }

  leave(): void {
    this.open.pop();
  }

  /** A block begins: of the names of the inline elements around it, those of parts of a page are no line's label. */
  enterBlock(): void {
    this.hints &= LINES;
    for (let i = 0; i < this.open.length; i++) this.open[i] = (this.open[i] as Hint) & LINES;
  }

  /** Ends the run. Gives its passage, or null where it has no words. */
  end(index: number, box: Box): Passage | null {
    const passage = this.hasText ? this.passage(index, box) : null;
    this.breaks = 0;
    this.hints = 0;
    for (const open of this.open) this.hints |= open;
    return passage;
  }

  private passage(index: number, box: Box): Passage | null {
    const { nodes, data, linked, strong, hints } = this;
    this.nodes = [];
    this.data = '';
    this.hasText = false;
    this.linked = 0;
    this.strong = 0;
    while (nodes.at(-1) === null) nodes.pop();
    const text = collapse(data);
    if (!text) return null;
    return {
      index,
      text,
      nodes,
      box,
      linked: Math.min(linked, text.length),
      strong: Math.min(strong, text.length),
      hints,
      inside: box.inside,
    };
  }
}
