import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { AnnotationKind } from '../annotations/types.ts';
import { marksOf } from '../session/marks.ts';
import type { Repository } from '../store/index.ts';
import { answer } from './messages.ts';
import { TabPage } from './page.ts';
import type { BackgroundProtocol, Message } from './protocol.ts';
import { announceChange } from './tabs.ts';
import { translator } from './translator.ts';

/** A page's process may be in a stranger's hands, so what it asks is looked at first. */
const MESSAGE = v.object({ type: v.literal('marks'), url: v.pipe(v.string(), v.maxLength(8192)) });

/** Answers page sessions, which cannot open the extension's database themselves. */
export function serveStore(repository: Repository): void {
  answer<BackgroundProtocol>(
    { marks: async ({ url }) => marksOf(await repository.annotationsOf(url)) },
    (message): message is Message<BackgroundProtocol> => v.is(MESSAGE, message),
  );
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
