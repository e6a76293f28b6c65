import { type LiveArticle, normaliseUrl, readLive, UnreadablePageError } from '../article/index.ts';
import type { Reading, ReadPage, UnreadableReason } from './types.ts';

/**
 * The article of one page, read as often as it is asked for, with its place in the page. It knows nothing of marks,
 * so that the click's answer waits for no more than this.
 */
export class PageReading {
  /** The article and its live nodes, as it was read last. */
  live: LiveArticle | null = null;
  /** The page as it was read last; null where it could not be. */
  page: Omit<ReadPage, 'selection'> | null = null;

  /** What a person wants in the text that would be set aside, and the address that it is of. */
  private restored: { address: string; ids: ReadonlySet<string> } | null = null;

  constructor(readonly document: Document) {}

  /** Reads the page as it is now. What cannot be read as an article can still carry marks. */
  read(): Reading {
    const { document } = this;
    this.live = null;
    this.page = null;
    if (document.contentType === 'application/pdf')
      return { page: null, reason: 'pdf', selected: false };
    let reason: UnreadableReason | undefined;
    try {
      if (this.restored?.address !== document.URL) this.restored = null;
      this.live = readLive(document, {
        url: document.URL,
        ...(this.restored && { restored: this.restored.ids }),
      });
    } catch (error) {
      if (!(error instanceof UnreadablePageError)) throw error;
      reason = error.reason;
    }
    const article = this.live?.article ?? null;
    this.page = {
      address: document.URL,
      url: normaliseUrl(document.URL, article?.metadata.canonicalUrl),
      title: document.title,
      article,
    };
    const selection = document.getSelection();
    const selected = selection !== null && !selection.isCollapsed;
    return { page: this.page, selected, ...(reason && { reason }) };
  }

  /** Reads the page with the pieces of these ids in the text, which would be set aside; for as long as it stays. */
  readWith(ids: readonly string[]): Reading {
    this.restored = { address: this.document.URL, ids: new Set(ids) };
    return this.read();
  }

  /** Whether the page shows the address that it was read at; the place in the page that a link leads to aside. */
  isCurrent(): boolean {
    const at = this.page?.address;
    return at !== undefined && normaliseUrl(at) === normaliseUrl(this.document.URL);
  }

  /** The page as it was read last; where it shows another address since, it is read anew. */
  current(): Omit<ReadPage, 'selection'> | null {
    if (!this.isCurrent()) this.read();
    return this.page;
  }
}
