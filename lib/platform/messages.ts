import { type Browser, browser } from 'wxt/browser';
import type {
  Answer,
  BackgroundProtocol,
  Handlers,
  Message,
  PageProtocol,
  Request,
  Response,
} from './protocol.ts';

/** A request that got no answer: the page is gone, or never had a session. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
}

/** Asks the page session of a tab. Throws {@link NoAnswerError}, or an Error whose message the session chose. */
export async function askPage<K extends keyof PageProtocol>(
  tabId: number,
  type: K,
  request: Request<PageProtocol, K>,
): Promise<Response<PageProtocol, K>> {
  return settle(browser.tabs.sendMessage(tabId, { type, ...request }, { frameId: 0 }));
}

/** Asks the background. Throws as {@link askPage} does. */
export async function askBackground<K extends keyof BackgroundProtocol>(
  type: K,
  request: Request<BackgroundProtocol, K>,
): Promise<Response<BackgroundProtocol, K>> {
  return settle(browser.runtime.sendMessage({ type, ...request }));
}

/** The document of a tab that a request came from, as the browser has it. */
export interface Asker {
  tabId: number;
  /** Absent in browsers that don't give it. */
  documentId: string | undefined;
  url: string;
}

/** The document in the main frame of a tab that sent a message; undefined where another part of the extension did. */
export function askerOf({
  tab,
  frameId,
  url,
  documentId,
}: Browser.runtime.MessageSender): Asker | undefined {
  if (tab?.id === undefined || frameId !== 0 || !url) return undefined;
  return { tabId: tab.id, documentId, url };
}

/**
 * Answers requests. `read` looks at a message from outside before anything is done with it, and gives undefined for
 * one that is not answered; only this extension's own contexts are heard at all.
 */
export function answer<P extends PageProtocol | BackgroundProtocol>(
  handlers: Handlers<P>,
  read: (
    message: unknown,
    from: Asker | undefined,
  ) => Message<P> | undefined | Promise<Message<P> | undefined>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id) return;
    const known = read(message, askerOf(sender));
    if (!known) return;
    Promise.resolve(known)
      .then((request) => {
        if (!request) throw new Error('Refused');
        const { type, ...rest } = request;
        return (handlers[type as keyof P] as (request: unknown) => unknown)(rest);
      })
      .then(
        (value) => respond({ ok: true, value } satisfies Answer<unknown>),
        (error: Error) => respond({ ok: false, error: error.message } satisfies Answer<unknown>),
      );
    return true;
  });
}

async function settle<T>(sent: Promise<Answer<T> | undefined>): Promise<T> {
  const answered = await sent.catch((error: Error) => {
    throw new NoAnswerError(error.message, { cause: error });
  });
  if (!answered) throw new NoAnswerError('Nobody answered');
  if (!answered.ok) throw new Error(answered.error);
  return answered.value;
}
