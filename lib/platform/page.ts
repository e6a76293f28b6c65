import type { AnnotationKind } from '../annotations/types.ts';
import type { Span } from '../article/types.ts';
import type {
  Mark,
  MarkAnchor,
  ReadResult,
  SelectedWords,
  UnreadableReason,
} from '../session/types.ts';
import { type Injected, injectMarking, injectReading } from './injection.ts';
import { askPage, NoAnswerError } from './messages.ts';
import type { PageProtocol, Request, Response } from './protocol.ts';
import { keepReading } from './readings.ts';

/** A page that hangs must not hang the popup: after this many milliseconds it is given up. */
const PATIENCE = 5000;

/** The page of a tab, as the extension's own pages and its background talk to it. */
export class TabPage {
  /** Settled when the script that marks is in the page. */
  private marking: Promise<void> = Promise.resolve();

  /** @param clicked Whether the person has just clicked the button on it, which is what lets it be read. */
  constructor(
    private readonly tab: { id: number; url?: string },
    private readonly clicked = true,
  ) {}

  /**
   * Reads the page, and then brings what marks on it. Never rejects.
   *
   * @param injected What was injected into the page, where it was already.
   */
  async read(injected: Promise<Injected> = injectReading(this.tab.id)): Promise<ReadResult> {
    const { promise: late, resolve } = Promise.withResolvers<ReadResult>();
    const timer = setTimeout(() => resolve({ ok: false, reason: 'timeout' }), PATIENCE);
    const read = this.readingOf(injected).catch(
      (error: Error): ReadResult => ({ ok: false, reason: this.reasonFor(error) }),
    );
    return Promise.race([read, late]).finally(() => clearTimeout(timer));
  }

  /** Reads again, with the pieces of these ids in the text that would be set aside. */
  async readWith(ids: string[]): Promise<ReadResult> {
    const { page, reason = 'failed' } = await this.ask('readWith', { ids });
    return page
      ? { ok: true, page: { ...page, selection: await this.ask('selection', {}) } }
      : { ok: false, reason };
  }

  /** How a span of the article is found on the page; null where its words are gone. */
  describe(span: Span): Promise<SelectedWords | null> {
    return this.ask('describe', { span });
  }

  /** Paints marks in place of those before, and says where each is. */
  show(marks: Mark[]): Promise<MarkAnchor[]> {
    return this.ask('show', { marks });
  }

  /** Scrolls the page to a mark; false where it is not there. */
  reveal(id: string): Promise<boolean> {
    return this.ask('reveal', { id });
  }

  /** Shows a mark on the page as the one pointed at, or none. */
  point(id: string | null): Promise<null> {
    return this.ask('point', { id });
  }

  /** Scrolls the page to words of the article; false where they are gone. */
  revealSpan(span: Span): Promise<boolean> {
    return this.ask('revealSpan', { span });
  }

  /** Marks the words that are selected on the page, and says so there; false where it carries no marks. */
  mark(kind: AnnotationKind): Promise<boolean> {
    return this.ask('mark', { kind });
  }

  /** Copies the words that are selected on the page with their source; false where it carries no marks. */
  copy(): Promise<boolean> {
    return this.ask('copy', {});
  }

  /** Goes to the next mark of the page, or with -1 to the one before; false where it carries no marks. */
  step(by: 1 | -1): Promise<boolean> {
    return this.ask('step', { by });
  }

  private async readingOf(injected: Promise<Injected>): Promise<ReadResult> {
    const tabId = this.tab.id;
    const { answer, documentId } = await injected;
    if (!answer) return { ok: false, reason: 'failed' };
    const { page, reason = 'failed', selected, marking } = answer;
    if (!page) return { ok: false, reason };
    // What marks asks the background, which looks up what the page was read as.
    const kept = keepReading({ documentId, tabId }, page);
    this.marking = marking ? kept : kept.then(() => injectMarking(tabId));
    // Who waits for it hears of a failure; nobody need.
    this.marking.catch(() => undefined);
    const selection = selected ? await this.ask('selection', {}) : null;
    if (answer.reason && !selection) return { ok: false, reason };
    return { ok: true, page: { ...page, selection } };
  }

  private async ask<K extends keyof PageProtocol>(
    type: K,
    request: Request<PageProtocol, K>,
  ): Promise<Response<PageProtocol, K>> {
    await this.marking;
    return askPage(this.tab.id, type, request);
  }

  /** The browsers say why only in words; what is no refusal is a page that went away in the middle. */
  private reasonFor(error: Error): UnreadableReason {
    if (!this.clicked && /respective host|missing host permission/i.test(error.message))
      return 'not-clicked';
    if (/cannot access|cannot be scripted|missing host permission/i.test(error.message))
      return this.tab.url?.startsWith('file:') ? 'file-access' : 'browser-page';
    if (error instanceof NoAnswerError || /frame|no tab with id/i.test(error.message))
      return 'navigated';
    return 'failed';
  }
}
