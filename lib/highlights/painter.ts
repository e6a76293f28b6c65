import { createScrollMarks, type ScrollMark } from './scroll-marks.ts';
import { FOCUS, HOVER, highlightName, KIND_ORDER, lineColor, PULSE, type Theme } from './style.ts';
import { themeOf } from './theme.ts';
import type { PaintedMark, Painter } from './types.ts';

/**
 * Up to so many marks live ranges follow every edit of the page. The browser mends each of them at each edit: 5,000
 * made an edit 50 times slower, so beyond this the ranges are static until the marks are painted again.
 */
const MOST_LIVE = 500;

/** On and off, in milliseconds, beginning with on. */
const FLASH = [350, 180, 350];
const STEADY = [1500];

/** A mark as it is kept; its range may be static. */
type Kept = Pick<PaintedMark, 'id'> & { range: AbstractRange; line: string };

class HighlightPainter implements Painter {
  private marks = new Map<string, Kept>();
  private names = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly view: Window & typeof globalThis;
  private readonly scrollMarks;

  constructor(private readonly document: Document) {
    this.view = document.defaultView as Window & typeof globalThis;
    this.scrollMarks = createScrollMarks(document, () => this.lines());
  }

  paint(marks: readonly PaintedMark[]): void {
    this.forget();
    const themes = new Map<Node, Theme>();
    const many = marks.length > MOST_LIVE;
    const highlights = new Map<string, Highlight>();
    for (const mark of marks) {
      const { id, kind, color, state } = mark;
      const range = many ? new this.view.StaticRange(mark.range) : mark.range;
      const theme = this.themeAt(many ? this.document.body : range.startContainer, themes);
      this.marks.set(id, { id, range, line: lineColor(kind, color, theme) });
      const name = highlightName(kind, color, state === 'changed', theme);
      let highlight = highlights.get(name);
      if (!highlight) {
        highlight = new this.view.Highlight();
        highlight.priority = KIND_ORDER.indexOf(kind);
        highlights.set(name, highlight);
      }
      highlight.add(range);
    }
    for (const [name, highlight] of highlights) this.set(name, highlight);
    if (marks.length > 0) this.scrollMarks.update();
    else this.scrollMarks.clear();
  }

  focus(id: string | null): void {
    this.show(FOCUS, id, 10);
  }

  preview(range: Range | null): void {
    this.showRange(FOCUS, range ?? undefined, 10);
  }

  hover(id: string | null): void {
    this.show(HOVER, id, 11);
  }

  pulse(id: string): void {
    clearTimeout(this.timer);
    const still = this.view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const steps = still ? STEADY : FLASH;
    const step = (i: number) => {
      this.show(PULSE, i % 2 === 0 && i < steps.length ? id : null, 12);
      if (i < steps.length) this.timer = setTimeout(step, steps[i], i + 1);
    };
    step(0);
  }

  markAt(x: number, y: number): string[] {
    const caret = this.caretAt(x, y);
    if (!caret) return [];
    const hits: [string, number][] = [];
    for (const [id, kept] of this.marks) {
      if (kept.range.startContainer.getRootNode() !== caret.node.getRootNode()) continue;
      const range = this.rangeOf(kept.range);
      if (!range.isPointInRange(caret.node, caret.offset)) continue;
      // The nearest letter may be far from the point: what counts is that the point is on the words.
      const rects = [...range.getClientRects()];
      const under = rects.some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
      if (under) hits.push([id, range.toString().length]);
    }
    return hits.sort((a, b) => a[1] - b[1]).map(([id]) => id);
  }

  clear(): void {
    this.forget();
    this.scrollMarks.clear();
  }

  private *lines(): Generator<ScrollMark> {
    for (const { range, line } of this.marks.values())
      yield { range: this.rangeOf(range), color: line };
  }

  private forget(): void {
    clearTimeout(this.timer);
    for (const name of this.names) this.view.CSS.highlights.delete(name);
    this.names.clear();
    this.marks.clear();
  }

  /** A range that can be measured; one whose end an edit took away ends where the node does. */
  private rangeOf(range: AbstractRange): Range {
    if (range instanceof this.view.Range) return range;
    const live = this.document.createRange();
    const clamp = (node: Node, offset: number) =>
      Math.min(
        offset,
        node.nodeType === Node.TEXT_NODE ? (node as Text).length : node.childNodes.length,
      );
    live.setStart(range.startContainer, clamp(range.startContainer, range.startOffset));
    live.setEnd(range.endContainer, clamp(range.endContainer, range.endOffset));
    return live;
  }

  /** Whether the words at a node are set light on dark. Of many marks only the page as a whole is asked. */
  private themeAt(start: Node, known: Map<Node, Theme>): Theme {
    const element = start.nodeType === Node.ELEMENT_NODE ? start : start.parentElement;
    if (!element) return 'light';
    let theme = known.get(element);
    if (!theme) {
      theme = themeOf(element as Element);
      known.set(element, theme);
    }
    return theme;
  }

  private show(name: string, id: string | null, priority: number): void {
    this.showRange(name, id === null ? undefined : this.marks.get(id)?.range, priority);
  }

  private showRange(name: string, range: AbstractRange | undefined, priority: number): void {
    if (!range) {
      this.view.CSS.highlights.delete(name);
      this.names.delete(name);
      return;
    }
    const highlight = new this.view.Highlight(range);
    highlight.priority = priority;
    this.set(name, highlight);
  }

  private set(name: string, highlight: Highlight): void {
    this.view.CSS.highlights.set(name, highlight);
    this.names.add(name);
  }

  private caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
    const shadowRoots: ShadowRoot[] = [];
    for (const { range } of this.marks.values()) {
      const root = range.startContainer.getRootNode();
      if (root instanceof this.view.ShadowRoot && !shadowRoots.includes(root))
        shadowRoots.push(root);
    }
    const caret = this.document.caretPositionFromPoint(x, y, { shadowRoots });
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
}

/** Makes the painter of a document. The style sheet `highlightCss` must be in force there. */
export function createPainter(document: Document): Painter {
  return new HighlightPainter(document);
}
