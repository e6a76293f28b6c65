import { copyPassage, selectedPassage } from '../formats/copy/copyPassage.ts';
import { marksOf } from '../session/marks.ts';
import type { Written } from '../session/types.ts';
import { type Repository, StoreError } from '../store/index.ts';
import { mayAsk } from './mayAsk.ts';
import { type Asker, answer } from './messages.ts';
import type { BackgroundProtocol, Message, PageWords } from './protocol.ts';
import { readingOf } from './readings.ts';
import { readSettings } from './settings.ts';
import { articleOf, readStoreRequest } from './storeRequests.ts';
import { announceChange } from './tabs.ts';

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
      annotate(request) {
        const page = pageOf(request);
        return written(page.url, () => repository.annotate(page, request.words, request.kind));
      },
      move(request) {
        const page = pageOf(request);
        const { id, words } = request;
        return own(id, page.url, () => repository.move(id, page, words));
      },
      recolor: ({ url, id, color }) =>
        own(id, url, () => repository.change(id, { color: color ?? undefined })),
      takeBack: ({ url, id, at }) => own(id, url, () => repository.takeBack(id, at)),
      remove: ({ url, id }) => own(id, url, () => repository.remove([id]).then(now)),
      restore: ({ url, id }) => own(id, url, () => repository.restore([id]).then(now)),
      async cite({ address, title, metadata, selectors }) {
        const page = { address, title, article: metadata && { metadata } };
        const passage = selectedPassage({ selectors }, page, Date.now());
        const { citationStyle } = await readSettings();
        return passage && copyPassage(passage, citationStyle ? { style: citationStyle } : {});
      },
    },
    readRequest,
  );

  /** A page has no say over the annotations of others. */
  const own = (
    id: string,
    url: string,
    write: () => Promise<{ updatedAt: number }>,
  ): Promise<Written> =>
    written(url, async () => {
      if (!(await repository.belongsTo(id, url))) throw new StoreError('gone');
      const { updatedAt } = await write();
      return { id, updatedAt };
    });
}

const now = () => ({ updatedAt: Date.now() });

/** What a page asks, where it may ask about that article. */
function readRequest(
  input: unknown,
  from: Asker | undefined,
): undefined | Promise<Message<BackgroundProtocol> | undefined> {
  const request = from && readStoreRequest(input, from.url);
  if (!request) return undefined;
  return readingOf(from).then((kept) =>
    mayAsk(articleOf(request), from.url, kept?.url) ? request : undefined,
  );
}

function pageOf(request: PageWords) {
  const { address, title, article } = request;
  return { address, title, article, url: articleOf(request) };
}

/** Does a write and tells the pages that show the article. A refusal is an answer, not an error. */
async function written(
  url: string,
  write: () => Promise<{ id: string; updatedAt: number }>,
): Promise<Written> {
  try {
    const { id, updatedAt } = await write();
    // Not waited for: a page that is frozen would keep the answer back.
    void announceChange(url);
    return { id, at: updatedAt };
  } catch (error) {
    return { problem: error instanceof StoreError ? error.code : 'failed' };
  }
}
