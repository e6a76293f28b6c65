import { browser } from 'wxt/browser';
import type { CorrectionPort } from '../workspace/index.ts';

const key = (url: string) => `speakers:${url}` as const;

/** Whom a person said offered quotations are from, by the article's address, in `storage.local`. */
export const corrections: CorrectionPort = {
  async load(url) {
    const stored = await browser.storage.local.get(key(url));
    return (stored[key(url)] as [string, string | null][] | undefined) ?? [];
  },

  async save(url, all) {
    if (all.length) await browser.storage.local.set({ [key(url)]: all });
    else await browser.storage.local.remove(key(url));
  },
};
