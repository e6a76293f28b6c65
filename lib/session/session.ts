import { type Anchor, anchor, anchorAll, describe, type Selector } from '../anchoring/index.ts';
import {
  type LiveArticle,
  normaliseUrl,
  readLive,
  type Span,
  UnreadablePageError,
} from '../article/index.ts';
import { createPainter, type Painter } from '../highlights/index.ts';
import { quoteAround } from './quote.ts';
import type {
  Mark,
  MarkAnchor,
  PointedMark,
  ReadPage,
  ReadResult,
  SelectedWords,
  UnreadableReason,
} from './types.ts';

/**
 * What the extension does inside one page, from the click until the page goes away: reads the article, describes
 * places, finds marks again and paints them. It never changes the page's DOM.
 */
export class PageSession {
  private live: LiveArticle | null = null;
  private lastRead: ReadPage | null = null;
  /** What a person wants in the text that would be set aside, and the address that it is of. */
  private restored: { address: string; ids: ReadonlySet<string> } | null = null;
  private marks = new Map<string, { mark: Mark; anchor: Anchor }>();
  private readonly painter: Painter;

  constructor(private readonly document: Document) {
    this.painter = createPainter(document);
  }

  /** Reads the page as it is now. What cannot be read as an article can still carry marks. */
  read(): ReadResult {
    const { document } = this;
    this.lastRead = null;
    if (document.contentType === 'application/pdf') return { ok: false, reason: 'pdf' };
    let tooMuch: UnreadableReason | undefined;
    try {
      if (this.restored?.address !== document.URL) this.restored = null;
      this.live = readLive(document, {
        url: document.URL,
        ...(this.restored && { restored: this.restored.ids }),
      });
    } catch (error) {
      if (!(error instanceof UnreadablePageError)) throw error;
      tooMuch = error.reason;
      this.live = null;
    }
    const article = this.live?.article ?? null;
    const selection = this.selection();
    if (tooMuch && !selection) return { ok: false, reason: tooMuch };
    const page: ReadPage = {
      address: document.URL,
      url: normaliseUrl(document.URL, article?.metadata.canonicalUrl),
      title: document.title,
      article,
      selection,
    };
    this.lastRead = page;
    return { ok: true, page };
  }

  /** Reads the page with the pieces of these ids in the text, which would be set aside; for as long as it stays. */
  readWith(ids: readonly string[]): ReadResult {
    this.restored = { address: this.document.URL, ids: new Set(ids) };
    return this.read();
  }

  /** The article's key as the page was read last, or null where it could not be. */
  get url(): string | null {
    return this.lastRead?.url ?? null;
  }

  /** The page as it was read last; where it shows another address since, it is read anew. */
  page(): ReadPage | null {
    if (this.lastRead?.address !== this.document.URL) this.read();
    return this.lastRead;
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
    return marks.map((mark, i) => {
      const { state, range, found } = anchors[i] as Anchor;
      return { id: mark.id, state, span: (range && this.live?.spanOf(range)) ?? null, found };
    });
  }

  /** Scrolls to a mark and pulses it. False where it is not on the page. */
  reveal(id: string): boolean {
    const range = this.marks.get(id)?.anchor.range;
    if (!range) return false;
    scrollTo(range);
    this.painter.pulse(id);
    return true;
  }

  /** Scrolls to words of the article and selects them. False where they are gone. */
  revealSpan(span: Span): boolean {
    const range = this.live?.rangeOf(span) ?? this.searchFor(span);
    if (!range) return false;
    scrollTo(range);
    const selection = this.document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return true;
  }

  /** The innermost mark under a point of the viewport, in CSS pixels. */
  markAt(x: number, y: number): PointedMark | null {
    if (this.marks.size === 0) return null;
    const [id = ''] = this.painter.markAt(x, y);
    const { mark, anchor } = this.marks.get(id) ?? {};
    if (!mark || !anchor?.range) return null;
    const { kind, color } = mark;
    return { id, kind, ...(color && { color }), state: anchor.state, range: anchor.range };
  }

  /** Shows one mark as the one pointed at, or none. */
  hover(id: string | null): void {
    this.painter.hover(id);
  }

  /** Shows one mark as the one in hand, or none. */
  focus(id: string | null): void {
    this.painter.focus(id);
  }

  private describeRange(range: Range): SelectedWords | null {
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

function scrollTo({ startContainer }: Range): void {
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}
