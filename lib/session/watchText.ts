/** At most this part of the time goes into answering changes. */
const SHARE = 0.05;
const LEAST = 700;

const WATCHED = { subtree: true, childList: true, characterData: true } as const;

/**
 * Calls back some time after the text of a document changed, the more seldom the longer the answer takes: a page that
 * never rests must not be slowed down. Nothing is called while it is not seen.
 */
export function watchText(document: Document, changed: () => void): void {
  let waiting = false;
  let wait = LEAST;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (document.hidden) return;
      const begun = performance.now();
      changed();
      wait = Math.max(LEAST, (performance.now() - begun) / SHARE);
    }, wait);
  }).observe(document, WATCHED);
}

const QUIET = 400;
const PATIENCE = 5000;

/** Resolves when a document has not changed for 400 ms, or after 5 seconds. */
export function settled(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(patience);
      resolve();
    };
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET);
    });
    let quiet = setTimeout(done, QUIET);
    const patience = setTimeout(done, PATIENCE);
    observer.observe(document, WATCHED);
  });
}
