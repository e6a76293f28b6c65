import { browser } from 'wxt/browser';
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

/**
 * Answers requests. `read` looks at a message from outside before anything is done with it, and gives undefined for
 * one that is not answered; only this extension's own contexts are heard at all.
 */
export function answer<P extends PageProtocol | BackgroundProtocol>(
  handlers: Handlers<P>,
  read: (message: unknown, from: string | undefined) => Message<P> | undefined,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const known = sender.id === browser.runtime.id ? read(message, sender.url) : undefined;
    if (!known) return;
    const { type, ...request } = known;
    const handler = handlers[type as keyof P] as (request: unknown) => unknown;
    Promise.resolve()
      .then(() => handler(request))
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
