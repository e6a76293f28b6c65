import { browser } from 'wxt/browser';
import type { Span } from '../article/types.ts';
import { highlightCss, inheritedHighlightCss } from '../highlights/index.ts';
import type {
  Mark,
  MarkAnchor,
  ReadResult,
  SelectedWords,
  UnreadableReason,
} from '../session/types.ts';
import { askPage, NoAnswerError } from './messages.ts';

/** A page that hangs must not hang the popup: after this many milliseconds it is given up. */
const PATIENCE = 5000;

/** The page of a tab, as the extension's own pages and its background talk to it. */
export class TabPage {
  constructor(private readonly tab: { id: number; url?: string }) {}

  /** Injects the session where it is not there yet, and reads the page. Never rejects. */
  async read(): Promise<ReadResult> {
    const { promise: late, resolve } = Promise.withResolvers<ReadResult>();
    const timer = setTimeout(() => resolve({ ok: false, reason: 'timeout' }), PATIENCE);
    const read = this.inject().catch(
      (error: Error): ReadResult => ({ ok: false, reason: this.reasonFor(error) }),
    );
    return Promise.race([read, late]).finally(() => clearTimeout(timer));
  }

  /** Reads again, with the pieces of these ids in the text that would be set aside. */
  readWith(ids: string[]): Promise<ReadResult> {
    return askPage(this.tab.id, 'readWith', { ids });
  }

  /** How a span of the article is found on the page; null where its words are gone. */
  describe(span: Span): Promise<SelectedWords | null> {
    return askPage(this.tab.id, 'describe', { span });
  }

  /** Paints marks in place of those before, and says where each is. */
  show(marks: Mark[]): Promise<MarkAnchor[]> {
    return askPage(this.tab.id, 'show', { marks });
  }

  /** Scrolls the page to a mark; false where it is not there. */
  reveal(id: string): Promise<boolean> {
    return askPage(this.tab.id, 'reveal', { id });
  }

  /** Scrolls the page to words of the article; false where they are gone. */
  revealSpan(span: Span): Promise<boolean> {
    return askPage(this.tab.id, 'revealSpan', { span });
  }

  private async inject(): Promise<ReadResult> {
    try {
      return await askPage(this.tab.id, 'read', {});
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
    }
    const target = { tabId: this.tab.id };
    await browser.scripting.executeScript({ target, files: ['/content-scripts/page.js'] });
    await browser.scripting.insertCSS({
      target,
      css: import.meta.env.FIREFOX ? highlightCss : inheritedHighlightCss,
    });
    return askPage(this.tab.id, 'read', {});
  }

  /** The browsers say why only in words; what is no refusal is a page that went away in the middle. */
  private reasonFor(error: Error): UnreadableReason {
    if (/cannot access|cannot be scripted|missing host permission/i.test(error.message))
      return this.tab.url?.startsWith('file:') ? 'file-access' : 'browser-page';
    if (error instanceof NoAnswerError || /frame|no tab with id/i.test(error.message))
      return 'navigated';
    return 'failed';
  }
}
