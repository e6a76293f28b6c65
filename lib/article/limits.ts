/** More elements than any news page has; reading this many takes under a second. */
export const MAX_ELEMENTS = 300_000;
/** Deeper than any parser nests (Blink stops at 512) and than any renderer bears. */
export const MAX_DEPTH = 10_000;
/** Same-origin frames that are read, over the whole page. */
export const MAX_FRAMES = 20;
/** Characters of text that are read: about fifty novels. */
export const MAX_TEXT = 20_000_000;

/** Thrown where a page is beyond what can be read in the time that a click may take. */
export class UnreadablePageError extends Error {
  readonly reason: 'too-large' | 'too-deep';

  constructor(reason: 'too-large' | 'too-deep') {
    super(`This page cannot be read: it is ${reason.replace('-', ' ')}.`);
    this.name = 'UnreadablePageError';
    this.reason = reason;
  }
}
