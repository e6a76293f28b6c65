import { TextIndex, type TextRoot } from '../text/index.ts';

interface Live {
  index: TextIndex;
  observer: MutationObserver;
  stale: boolean;
}

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'slot'],
};

const indexes = new WeakMap<TextRoot, Live>();

const isStale = (live: Live): boolean => live.stale || live.observer.takeRecords().length > 0;

/** Watches the root and the shadow trees that the index entered, from now on. */
function watch(live: Live, root: TextRoot): void {
  live.observer.disconnect();
  live.stale = false;
  live.observer.observe(root, WATCHED);
  for (const shadow of live.index.shadows) live.observer.observe(shadow, WATCHED);
}

/** The index of the root if there is one and nothing has changed since. */
export function freshIndex(root: TextRoot): TextIndex | undefined {
  const live = indexes.get(root);
  if (!live) return undefined;
  if (!isStale(live)) return live.index;
  live.stale = true;
  return undefined;
}

/**
 * The index of the root as it is now: kept while nothing changes, else mended. Correct also right after a change,
 * before observers are told.
 */
export function indexOf(root: TextRoot): TextIndex {
  const fresh = freshIndex(root);
  if (fresh) return fresh;
  const known = indexes.get(root);
  if (known) {
    known.index = new TextIndex(root, known.index);
    watch(known, root);
    return known.index;
  }
  // The observer must not hold the root, or neither would ever be freed.
  const live: Live = {
    index: new TextIndex(root),
    stale: false,
    observer: new MutationObserver(() => {
      live.stale = true;
      live.observer.disconnect();
    }),
  };
  indexes.set(root, live);
  watch(live, root);
  return live.index;
}
