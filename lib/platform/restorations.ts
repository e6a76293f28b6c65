import { browser } from 'wxt/browser';
import type { RestorationPort } from '../workspace/index.ts';

const key = (url: string) => `restored:${url}` as const;

/** Which pieces that were set aside a person took into the text, by the article's address, in `storage.local`. */
export const restorations: RestorationPort = {
  async load(url) {
    const stored = await browser.storage.local.get(key(url));
    return (stored[key(url)] as string[] | undefined) ?? [];
  },

  async save(url, ids) {
    if (ids.length) await browser.storage.local.set({ [key(url)]: ids });
    else await browser.storage.local.remove(key(url));
  },
};
