import { browser } from 'wxt/browser';
import type { AnnotationKind } from '../annotations/types.ts';
import { normaliseUrl } from '../article/url.ts';
import { marksOf } from '../session/marks.ts';
import type { Written } from '../session/types.ts';
import { type Repository, StoreError } from '../store/index.ts';
import { answer } from './messages.ts';
import { TabPage } from './page.ts';
import type { BackgroundProtocol } from './protocol.ts';
import { readStoreRequest } from './storeRequests.ts';
import { announceChange } from './tabs.ts';
import { translator } from './translator.ts';

/**
 * Answers page sessions, which cannot open the extension's database themselves. `changed` is called where something was
 * written, and where a page asks for its marks, which it does after every change.
 */
export function serveStore(repository: Repository, changed: () => void): void {
  answer<BackgroundProtocol>(
    {
      marks: async ({ url }) => {
        changed();
        return marksOf(await repository.annotationsOf(url));
      },
      annotate: ({ kind, address, title, article, words }) => {
        const url = normaliseUrl(address, article?.metadata.canonicalUrl);
        const page = { address, url, title, article };
        return written(url, async () => (await repository.annotate(page, words, kind)).id);
      },
      remove: ({ url, id }) => written(url, () => ofAddress(id, url, 'remove')),
      restore: ({ url, id }) => written(url, () => ofAddress(id, url, 'restore')),
    },
    readStoreRequest,
  );

  /** A page has no say over the annotations of others. */
  async function ofAddress(id: string, url: string, change: 'remove' | 'restore') {
    if (!(await repository.belongsTo(id, url))) throw new StoreError('gone');
    await repository[change]([id]);
    return id;
  }
}

/** Does a write and tells the pages that show the article. A refusal is an answer, not an error. */
async function written(url: string, write: () => Promise<string>): Promise<Written> {
  try {
    const id = await write();
    // Not waited for: a page that is frozen would keep the answer back.
    void announceChange(url);
    return { id };
  } catch (error) {
    return { problem: error instanceof StoreError ? error.code : 'failed' };
  }
}

const MENUS = [
  ['highlight', 'menuHighlight'],
  ['claim', 'menuClaim'],
  ['quotation', 'menuQuotation'],
] as const;

/** Marks the selected words from the page's context menu. */
export function serveMenus(repository: Repository): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll().then(() => {
      for (const [id, title] of MENUS)
        browser.contextMenus.create({ id, title: translator.t(title), contexts: ['selection'] });
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const kind = MENUS.find(([id]) => id === menuItemId)?.[0];
    if (kind && tab?.id !== undefined)
      markSelection(repository, { id: tab.id, url: tab.url }, kind);
  });
}

async function markSelection(
  repository: Repository,
  tab: { id: number; url?: string },
  kind: AnnotationKind,
): Promise<void> {
  const result = await new TabPage(tab).read();
  if (!result.ok || !result.page.selection) return;
  await repository.annotate(result.page, result.page.selection, kind);
  await announceChange(result.page.url);
}
