import { TextIndex, type TextRoot, type VisibleText, visibleText } from '../text/index.ts';

/** The text of a root, kept up to date. */
export class LiveText {
  /** What readers see. */
  readonly seen: TextIndex;
  private whole: TextIndex | undefined;
  private readonly before: TextIndex | undefined;

  constructor(
    readonly text: VisibleText,
    earlier?: LiveText,
  ) {
    this.before = earlier?.whole;
    const seen = text.nodes.filter(({ hidden }) => !hidden);
    this.seen = new TextIndex(seen, earlier?.seen);
  }

  /** With what styles hide in its place; the same index where they hide nothing. */
  get all(): TextIndex {
    const { nodes } = this.text;
    this.whole ??=
      nodes.length > this.seen.nodes.length ? new TextIndex(nodes, this.before) : this.seen;
    return this.whole;
  }
}

interface Live {
  text: LiveText;
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

/** Watches the root and the shadow trees that the text goes into, from now on. */
function watch(live: Live, root: TextRoot): void {
  live.observer.disconnect();
  live.stale = false;
  live.observer.observe(root, WATCHED);
  for (const shadow of live.text.text.shadows) live.observer.observe(shadow, WATCHED);
}

/** The text of the root if there is one and nothing has changed since. */
export function freshText(root: TextRoot): LiveText | undefined {
  const live = indexes.get(root);
  if (!live) return undefined;
  if (!isStale(live)) return live.text;
  live.stale = true;
  return undefined;
}

/**
 * The text of the root as it is now: kept while nothing changes, else mended. Correct also right after a change,
 * before observers are told.
 */
export function textOf(root: TextRoot): LiveText {
  const fresh = freshText(root);
  if (fresh) return fresh;
  const known = indexes.get(root);
  if (known) {
    known.text = new LiveText(visibleText(root), known.text);
    watch(known, root);
    return known.text;
  }
  // The observer must not hold the root, or neither would ever be freed.
  const live: Live = {
    text: new LiveText(visibleText(root)),
    stale: false,
    observer: new MutationObserver(() => {
      live.stale = true;
      live.observer.disconnect();
    }),
  };
  indexes.set(root, live);
  watch(live, root);
  return live.text;
}
