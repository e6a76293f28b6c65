import { type Anchor, anchor, anchorAll, describe, type Selector } from '../anchoring/index.ts';
import type { LiveArticle, Span } from '../article/types.ts';
import { createPainter, type Painter } from '../highlights/index.ts';
import { type End, extendedTo, nudged } from './extent.ts';
import { quoteAround } from './quote.ts';
import type { PageReading } from './reading.ts';
import { scrollToRange } from './scrollToRange.ts';
import type { Mark, MarkAnchor, PointedMark, SelectedWords } from './types.ts';

/**
 * What the extension does inside one page that was read, until the page goes away: describes places, finds marks again
 * and paints them. It never changes the page's DOM.
 */
export class PageSession {
  private marks = new Map<string, { mark: Mark; anchor: Anchor }>();
  private readonly document: Document;
  private readonly painter: Painter;
  private focused: string | null = null;

  constructor(readonly reading: PageReading) {
    this.document = reading.document;
    this.painter = createPainter(this.document);
  }

  /** The words selected on the page, or null where there are none. */
  selection(): SelectedWords | null {
    const selection = this.document.getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return null;
    return this.describeRange(selection.getRangeAt(0));
  }

  /** How a span of the article's text is found again on the page, or null where its words are gone. */
  describe(span: Span): SelectedWords | null {
    const range = this.live?.rangeOf(span) ?? this.searchFor(span);
    return range && { ...(this.describeRange(range) as SelectedWords), span };
  }

  /** Finds marks on the page and paints them in place of those painted before. */
  show(marks: Mark[]): MarkAnchor[] {
    const anchors = anchorAll(
      this.document.body,
      marks.map((mark) => mark.selectors),
    );
    this.marks = new Map(marks.map((mark, i) => [mark.id, { mark, anchor: anchors[i] as Anchor }]));
    this.painter.paint(
      marks.flatMap((mark, i) => {
        const { range, state } = anchors[i] as Anchor;
        return range ? [{ id: mark.id, kind: mark.kind, color: mark.color, range, state }] : [];
      }),
    );
    // Painting takes away what was shown of the mark in hand.
    this.painter.focus(this.focused);
    return marks.map((mark, i) => {
      const { state, range, found } = anchors[i] as Anchor;
      return { id: mark.id, state, span: (range && this.live?.spanOf(range)) ?? null, found };
    });
  }

  /** Finds the marks again on a page that has changed. */
  mend(): void {
    if (this.marks.size) this.show([...this.marks.values()].map(({ mark }) => mark));
  }

  /** Scrolls to a mark and pulses it; null where it is not on the page. */
  reveal(id: string): PointedMark | null {
    const mark = this.mark(id);
    if (!mark) return null;
    scrollToRange(mark.range);
    this.painter.pulse(id);
    return mark;
  }

  /** A mark that is on the page, or null. */
  mark(id: string): PointedMark | null {
    const { mark, anchor } = this.marks.get(id) ?? {};
    const range = anchor?.range;
    if (!mark || !anchor || !range) return null;
    const { kind, color } = mark;
    return { id, kind, ...(color && { color }), state: anchor.state, range };
  }

  /** The mark after one in the order of the page, or with -1 the one before; goes round at the ends. */
  markBeside(id: string | null, by: 1 | -1): PointedMark | null {
    const marks = [...this.marks.keys()].flatMap((one) => this.mark(one) ?? []);
    marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    if (by === -1) marks.reverse();
    const at = marks.findIndex((mark) => mark.id === id);
    if (at >= 0) return marks[(at + 1) % marks.length] ?? null;
    const beyond = ({ range }: PointedMark) => {
      const { top, bottom } = range.getBoundingClientRect();
      return by === 1 ? bottom > 0 : top < this.document.documentElement.clientHeight;
    };
    return marks.find(beyond) ?? marks[0] ?? null;
  }

  /** Scrolls to words of the article and selects them. False where they are gone. */
  revealSpan(span: Span): boolean {
    const range = this.live?.rangeOf(span) ?? this.searchFor(span);
    if (!range) return false;
    scrollToRange(range);
    const selection = this.document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return true;
  }

  /** The innermost mark under a point of the viewport, in CSS pixels. */
  markAt(x: number, y: number): PointedMark | null {
    if (this.marks.size === 0) return null;
    const [id = ''] = this.painter.markAt(x, y);
    return this.mark(id);
  }

  /** Shows one mark as the one pointed at, or none. */
  hover(id: string | null): void {
    this.painter.hover(id);
  }

  /** Shows one mark as the one in hand, or none. */
  focus(id: string | null): void {
    this.focused = id;
    this.painter.focus(id);
  }

  /** Shows where the mark in hand would reach; null for where it does. */
  preview(range: Range | null): void {
    if (range) this.painter.preview(range);
    else this.painter.focus(this.focused);
  }

  /** A range with one end at a point of the viewport; null where the mark cannot reach to. */
  extend(range: Range, end: End, point: { x: number; y: number }): Range | null {
    return extendedTo(range, end, point, this.live);
  }

  /** A range with one end a word later or earlier; null where there is none. */
  nudge(range: Range, end: End, by: 1 | -1): Range | null {
    return nudged(range, end, by, this.live);
  }

  private get live(): LiveArticle | null {
    return this.reading.live;
  }

  /** How a range is found again; null where it holds no words. */
  describeRange(range: Range): SelectedWords | null {
    const selectors: Selector[] = describe(range, this.document.body);
    const exact = selectors.find((s) => s.type === 'TextQuoteSelector')?.exact ?? '';
    if (!exact.trim()) return null;
    return { exact, selectors, span: this.live?.spanOf(range) ?? null };
  }

  /** The page may have put new nodes in the place of those that were read: look for the words. */
  private searchFor(span: Span): Range | null {
    if (!this.live) return null;
    const { range } = anchor(this.document.body, [quoteAround(this.live.article.text, span)]);
    return range ?? null;
  }
}
