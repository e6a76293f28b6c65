import { PageSession } from '../session/session.ts';
import { settled, watchText } from '../session/watchText.ts';
import { answer, askBackground } from './messages.ts';
import { openAdder } from './openAdder.ts';
import { pageWorld } from './pageWorld.ts';
import type { Message, PageProtocol } from './protocol.ts';

/** Starts the session of the page that was read, once, and answers the extension's own pages. */
export function serveMarking(): void {
  const { reading } = pageWorld;
  if (!reading || pageWorld.marking) return;
  pageWorld.marking = true;
  const session = new PageSession(reading);
  // What is not on the web has no address that an annotation could be of.
  const adder = /^https?:$/.test(location.protocol) ? openAdder(session) : null;

  const refresh = async () => {
    if (!reading.page) return;
    session.show(await askBackground('marks', { url: reading.page.url }));
    adder?.follow();
  };

  answer<PageProtocol>(
    {
      selection: () => session.selection(),
      readWith: ({ ids }) => reading.readWith(ids),
      describe: ({ span }) => session.describe(span),
      show({ marks }) {
        const anchors = session.show(marks);
        adder?.follow();
        return anchors;
      },
      reveal({ id }) {
        const found = session.reveal(id) !== null;
        if (found) adder?.openMark(id);
        return found;
      },
      point({ id }) {
        session.hover(id);
        return null;
      },
      revealSpan: ({ span }) => session.revealSpan(span),
      mark: async ({ kind }) => {
        await adder?.mark(kind);
        return adder !== null;
      },
      copy: async () => {
        await adder?.copy();
        return adder !== null;
      },
      step: async ({ by }) => {
        await refresh().catch(() => undefined);
        adder?.step(by);
        return adder !== null;
      },
      async refresh({ url: changed }) {
        if (changed === null || changed === reading.page?.url) await refresh();
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
  watchText(document, () => {
    session.mend();
    adder?.follow();
  });
  // A page that goes on to another article without loading: the marks of the old one leave at once.
  navigation.addEventListener('currententrychange', async () => {
    if (reading.isCurrent()) return;
    adder?.hide();
    session.show([]);
    await settled(document);
    if (reading.isCurrent()) return;
    reading.read();
    await refresh().catch(() => undefined);
  });
}
