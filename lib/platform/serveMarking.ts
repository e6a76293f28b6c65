import { browser } from 'wxt/browser';
import { Adder } from '../adder/index.ts';
import type { PageReading } from '../session/reading.ts';
import { PageSession } from '../session/session.ts';
import type { Written } from '../session/types.ts';
import { answer, askBackground } from './messages.ts';
import { pageWorld } from './pageWorld.ts';
import type { Message, PageProtocol } from './protocol.ts';
import { translator } from './translator.ts';

/** Starts the session of the page that was read, once, and answers the extension's own pages. */
export function serveMarking(): void {
  if (!pageWorld.reading || pageWorld.marking) return;
  pageWorld.marking = true;
  const reading: PageReading = pageWorld.reading;
  const session = new PageSession(reading);

  async function refresh() {
    const { page } = reading;
    if (page) session.show(await askBackground('marks', { url: page.url }));
  }

  answer<PageProtocol>(
    {
      selection: () => session.selection(),
      describe: ({ span }) => session.describe(span),
      show: ({ marks }) => session.show(marks),
      reveal: ({ id }) => session.reveal(id),
      revealSpan: ({ span }) => session.revealSpan(span),
      async refresh({ url: changed }) {
        if (changed === reading.page?.url) await refresh();
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
    answered(() => askBackground(type, { url: session.reading.page?.url ?? '', id }));
  new Adder(
    document,
    {
      translator,
      direction: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
    },
    {
      annotate: (kind) =>
        answered(async () => {
          const page = session.reading.current();
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
