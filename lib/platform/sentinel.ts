import { browser } from 'wxt/browser';
import type { Sentinel, SentinelPort } from '../store/index.ts';

const KEY = 'sentinel';

/** What was last on the disk, in `storage.local`, which is another database than that of the annotations. */
export const sentinel: SentinelPort = {
  async load() {
    const stored = await browser.storage.local.get(KEY);
    return (stored[KEY] as Sentinel | undefined) ?? null;
  },
  save: (value) => browser.storage.local.set({ [KEY]: value }),
};
