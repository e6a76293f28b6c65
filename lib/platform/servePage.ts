import { browser } from 'wxt/browser';
import { Adder } from '../adder/index.ts';
import { PageSession, type Written } from '../session/index.ts';
import { answer, askBackground } from './messages.ts';
import type { Message, PageProtocol } from './protocol.ts';
import { translator } from './translator.ts';

/** Starts the session of the page that this script was injected into, and answers the extension's own pages. */
export function servePage(): void {
  const session = new PageSession(document);

  async function refresh() {
    if (session.url !== null) session.show(await askBackground('marks', { url: session.url }));
  }

  answer<PageProtocol>(
    {
      read: () => session.read(),
      readWith: ({ ids }) => session.readWith(ids),
      describe: ({ span }) => session.describe(span),
      show: ({ marks }) => session.show(marks),
      reveal: ({ id }) => session.reveal(id),
      revealSpan: ({ span }) => session.revealSpan(span),
      async refresh({ url: changed }) {
        if (changed === session.url) await refresh();
        return null;
      },
    },
    (message) =>
      typeof message === 'object' && message !== null && 'type' in message
        ? (message as Message<PageProtocol>)
        : undefined,
  );

  // What changed while the person was elsewhere.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) refresh().catch(() => undefined);
  });

  // What is not on the web has no address that an annotation could be of.
  if (/^https?:$/.test(location.protocol)) serveAdder(session);
}

/** Lets a person mark words on the page itself. */
function serveAdder(session: PageSession): void {
  const change = (type: 'remove' | 'restore', id: string) =>
    answered(() => askBackground(type, { url: session.url ?? '', id }));
  new Adder(
    document,
    {
      translator,
      direction: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
    },
    {
      annotate: (kind) =>
        answered(async () => {
          const page = session.page();
          const words = page && session.selection();
          if (!words) return { problem: 'failed' };
          const { address, title, article } = page;
          return askBackground('annotate', {
            kind,
            address,
            title,
            article: article && {
              metadata: article.metadata,
              blocks: article.blocks,
              text: article.text,
            },
            words: { selectors: words.selectors, span: words.span },
          });
        }),
      remove: (id) => change('remove', id),
      restore: (id) => change('restore', id),
      markAt: (x, y) => session.markAt(x, y),
      hover: (id) => session.hover(id),
      focus: (id) => session.focus(id),
    },
  );
}

/** Where nobody answers, nothing was written: the extension was updated or switched off. */
const answered = (ask: () => Promise<Written>): Promise<Written> =>
  ask().catch(() => ({ problem: 'failed' }));
