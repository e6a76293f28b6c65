import { PageSession } from '../session/index.ts';
import { answer, askBackground } from './messages.ts';
import type { Message, PageProtocol } from './protocol.ts';

/** Starts the session of the page that this script was injected into, and answers the extension's own pages. */
export function servePage(): void {
  const session = new PageSession(document);
  let url: string | null = null;

  async function refresh() {
    if (url === null) return;
    session.show(await askBackground('marks', { url }));
  }

  answer<PageProtocol>(
    {
      read() {
        const result = session.read();
        url = result.ok ? result.page.url : null;
        return result;
      },
      describe: ({ span }) => session.describe(span),
      show: ({ marks }) => session.show(marks),
      reveal: ({ id }) => session.reveal(id),
      revealSpan: ({ span }) => session.revealSpan(span),
      async refresh({ url: changed }) {
        if (changed === url) await refresh();
        return null;
      },
    },
    (message): message is Message<PageProtocol> =>
      typeof message === 'object' && message !== null && 'type' in message,
  );

  // What changed while the person was elsewhere.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) refresh().catch(() => undefined);
  });
}
