import { browser } from 'wxt/browser';
import type { DismissalPort } from '../workspace/index.ts';

const key = (url: string) => `dismissed:${url}` as const;

/** Which offered quotations were dismissed, by the article's address, in `storage.local`. */
export const dismissals: DismissalPort = {
  async load(url) {
    const stored = await browser.storage.local.get(key(url));
    return (stored[key(url)] as string[] | undefined) ?? [];
  },

  async save(url, fingerprints) {
    if (fingerprints.length) await browser.storage.local.set({ [key(url)]: fingerprints });
    else await browser.storage.local.remove(key(url));
  },
};
