/** Passages that may be missing before looking for more is given up: each that is not there costs a walk to the end. */
const MISSES = 1000;

/** UTF-16 units of the text that are prepared at once. */
const WINDOW = 2 ** 16;

/**
 * Finds passages one after the other in a text, by their letters, digits and symbols alone, since markup may stand
 * between and escape the rest. The text is prepared as far as it is looked at.
 */
export class PassageFinder {
  readonly #text: string;
  /** What of the text has been prepared and not been passed over. */
  #letters = '';
  #prepared = 0;
  #misses = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether the passage stands behind the one that was found last. */
  find(passage: string): boolean {
    const letters = lettersOf(passage);
    if (this.#misses > MISSES) return false;
    for (let from = 0; ; ) {
      const index = this.#letters.indexOf(letters, from);
      if (index !== -1) {
        this.#letters = this.#letters.slice(index + letters.length);
        return true;
      }
      if (this.#prepared === this.#text.length) break;
      from = Math.max(0, this.#letters.length - letters.length);
      this.#prepare();
    }
    this.#misses++;
    return false;
  }

  #prepare(): void {
    const end = this.#prepared + WINDOW;
    // Not between the halves of a pair, which would both be dropped.
    const next = Math.min(isHighSurrogate(this.#text, end - 1) ? end + 1 : end, this.#text.length);
    this.#letters += lettersOf(this.#text.slice(this.#prepared, next));
    this.#prepared = next;
  }
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{So}]+/gu, '');
}
