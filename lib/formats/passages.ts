/** Passages that may be missing before looking for more is given up: each that is not there costs a walk to the end. */
const MISSES = 1000;

/**
 * Finds passages one after the other in a text, by their letters, digits and symbols alone, since markup may stand
 * between and escape the rest.
 */
export class PassageFinder {
  readonly #letters: string;
  #at = 0;
  #misses = 0;

  constructor(text: string) {
    this.#letters = lettersOf(text);
  }

  /** Whether the passage stands behind the one that was found last. */
  find(passage: string): boolean {
    const letters = lettersOf(passage);
    const index = this.#misses > MISSES ? -1 : this.#letters.indexOf(letters, this.#at);
    if (index === -1) this.#misses++;
    else this.#at = index + letters.length;
    return index !== -1;
  }

  /** How many of some passages stand in the text in this order, wherever the first of them does. */
  count(passages: Iterable<string>): number {
    this.#at = 0;
    this.#misses = 0;
    let found = 0;
    for (const passage of passages) if (this.find(passage)) found++;
    return found;
  }
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{So}]+/gu, '');
}
