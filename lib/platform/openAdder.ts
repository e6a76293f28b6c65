import { browser } from 'wxt/browser';
import { Adder } from '../adder/index.ts';
import type { PageSession } from '../session/session.ts';
import type { SelectedWords, Written } from '../session/types.ts';
import { putOnClipboard } from './clipboard.ts';
import { askBackground } from './messages.ts';
import { announceOpened } from './opened.ts';
import type { PageWords } from './protocol.ts';
import { translator } from './translator.ts';

/** Lets a person mark words on the page itself, and change what is marked there. */
export function openAdder(session: PageSession): Adder {
  const { reading } = session;
  const url = () => reading.page?.url ?? '';
  const direction = browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';

  async function withWords(
    find: () => SelectedWords | null,
    ask: (page: PageWords) => Promise<Written>,
  ): Promise<Written> {
    const page = reading.current();
    const words = page && find();
    return words ? ask(pageWords(page, words)) : { problem: 'failed' };
  }

  return new Adder(
    document,
    { translator, direction },
    {
      annotate: (kind) =>
        answered(() =>
          withWords(
            () => session.selection(),
            (page) => askBackground('annotate', { kind, ...page }),
          ),
        ),
      move: (id, range) =>
        answered(() =>
          withWords(
            () => session.describeRange(range),
            (page) => askBackground('move', { id, ...page }),
          ),
        ),
      recolor: (id, color) => answered(() => askBackground('recolor', { url: url(), id, color })),
      takeBack: ({ id, at }) => answered(() => askBackground('takeBack', { url: url(), id, at })),
      remove: (id) => answered(() => askBackground('remove', { url: url(), id })),
      restore: (id) => answered(() => askBackground('restore', { url: url(), id })),
      copy: (range) => copy(session, range).catch(() => false),
      mark: (id) => session.mark(id),
      markAt: (x, y) => session.markAt(x, y),
      markBeside: (id, by) => session.markBeside(id, by),
      reveal: (id) => void session.reveal(id),
      hover: (id) => session.hover(id),
      focus: (id) => session.focus(id),
      preview: (range) => session.preview(range),
      extend: (range, end, point) => session.extend(range, end, point),
      nudge: (range, end, by) => session.nudge(range, end, by),
      opened: (id) => announceOpened(id),
    },
  );
}

/** Where nobody answers, nothing was written: the extension was updated or switched off. */
const answered = (ask: () => Promise<Written>): Promise<Written> =>
  ask().catch(() => ({ problem: 'failed' }));

type ReadNow = NonNullable<PageSession['reading']['page']>;

function pageWords({ address, title, article }: ReadNow, words: SelectedWords): PageWords {
  return {
    address,
    title,
    article: article && {
      metadata: article.metadata,
      blocks: article.blocks,
      text: article.text,
    },
    words: { selectors: words.selectors, span: words.span },
  };
}

async function copy(session: PageSession, range: Range): Promise<boolean> {
  const page = session.reading.current();
  const words = session.describeRange(range);
  if (!page || !words) return false;
  const { address, title, article } = page;
  const { selectors } = words;
  const metadata = article?.metadata ?? null;
  const copied = await askBackground('cite', { address, title, metadata, selectors });
  return copied !== null && putOnClipboard(document, copied);
}
