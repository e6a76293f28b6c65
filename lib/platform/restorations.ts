import { browser } from 'wxt/browser';
import type { RestorationPort } from '../workspace/index.ts';

const KEY = 'restored';

/** Ids by the article's address. One record, as few articles have any. */
const all = async () =>
  ((await browser.storage.local.get(KEY))[KEY] as Record<string, string[]> | undefined) ?? {};

/**
 * Which pieces that were set aside a person took into the text, in `storage.local`. Asked for at once, so that the
 * article need not wait for it when it has been read.
 */
export function openRestorations(): RestorationPort {
  let begun: ReturnType<typeof all> | null = all();
  // Who loads hears of a failure.
  begun.catch(() => undefined);
  return {
    async load(url) {
      const kept = await (begun ?? all());
      begun = null;
      return kept[url] ?? [];
    },

    async save(url, ids) {
      const { [url]: _, ...others } = await all();
      await browser.storage.local.set({ [KEY]: ids.length ? { ...others, [url]: ids } : others });
    },
  };
}
