import { browser } from 'wxt/browser';
import type { Draft, DraftPort } from '../workspace/index.ts';

const key = (annotationId: string) => `draft:${annotationId}` as const;

/**
 * Keeps what is typed outside the popup, which can close at any key press. `storage.local` takes a value in one
 * message to the browser, so it survives the page that sent it, where a transaction of IndexedDB would be undone.
 */
export const drafts: DraftPort = {
  async load(annotationId: string): Promise<Draft | null> {
    const stored = await browser.storage.local.get(key(annotationId));
    return (stored[key(annotationId)] as Draft | undefined) ?? null;
  },

  /** The annotations that have a draft. */
  async list(): Promise<string[]> {
    const all = await browser.storage.local.get(null);
    return Object.keys(all).flatMap((k) => (k.startsWith('draft:') ? [k.slice(6)] : []));
  },

  async keep(annotationId: string, draft: Draft): Promise<void> {
    if (draft.comment === undefined && !draft.tag)
      await browser.storage.local.remove(key(annotationId));
    else await browser.storage.local.set({ [key(annotationId)]: draft });
  },
};
