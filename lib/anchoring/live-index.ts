import { TextIndex, type TextRoot, visibleText } from '../text/index.ts';

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'slot'],
};

/** The text of a root as it is until something changes. */
class LiveText {
  /** What readers see. */
  readonly seen: TextIndex;
  /** With what styles hide in its place; the same index where they hide nothing. */
  readonly all: () => TextIndex;
  private stale = false;
  private observer = new MutationObserver(() => this.end());

  /** Reads the root; what an `earlier` text has folded is taken over, and the memory of one that is gone. */
  constructor(
    readonly root: TextRoot,
    earlier?: LiveText,
    gone?: LiveText,
  ) {
    const { nodes, shadows } = visibleText(root);
    this.seen = new TextIndex(
      nodes.filter(({ hidden }) => !hidden),
      earlier?.seen,
      gone?.seen,
    );
    let all = nodes.length > this.seen.nodes.length ? undefined : this.seen;
    this.all = () => {
      all ??= new TextIndex(nodes);
      return all;
    };
    for (const tree of [root, ...shadows]) this.observer.observe(tree, WATCHED);
  }

  /** Whether nothing has changed since; right also before observers are told. */
  isFresh(): boolean {
    if (!this.stale && this.observer.takeRecords().length > 0) this.end();
    return !this.stale;
  }

  end(): void {
    this.stale = true;
    this.observer.disconnect();
  }
}

const texts = new WeakMap<TextRoot, LiveText>();

/** The text that was read last: when its root has left the document, the next one takes its memory. */
let latest: LiveText | undefined;

/** The text of the root if there is one and nothing has changed since. */
export const freshText = (root: TextRoot): LiveText | undefined => {
  const text = texts.get(root);
  return text?.isFresh() ? text : undefined;
};

/** The text of the root as it is now: kept while nothing changes, else mended. */
export function textOf(root: TextRoot): LiveText {
  const fresh = freshText(root);
  if (fresh) return fresh;
  const isGone = latest && latest.root !== root && !latest.root.isConnected;
  const gone = isGone ? latest : undefined;
  if (gone) {
    gone.end();
    texts.delete(gone.root);
  }
  latest = new LiveText(root, texts.get(root), gone);
  texts.set(root, latest);
  return latest;
}
