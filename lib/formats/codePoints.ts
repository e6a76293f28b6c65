/**
 * Converts offsets of one text between UTF-16 units, which this program counts, and Unicode code points, which
 * W3C selectors, REFI-QDA and Python tools count. Asking in rising order is cheap; the text is walked once.
 */
export class CodePoints {
  readonly #text: string;
  #unit = 0;
  #point = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Code points before a UTF-16 offset; one inside a surrogate pair counts as before the pair. */
  fromUnits(unit: number): number {
    if (unit < this.#unit) this.#restart();
    const end = Math.min(unit, this.#text.length);
    while (this.#unit < end) {
      const width = widthAt(this.#text, this.#unit);
      if (this.#unit + width > end) break;
      this.#unit += width;
      this.#point++;
    }
    return this.#point;
  }

  /** UTF-16 offset of a code point, or undefined where the text has fewer. */
  toUnits(point: number): number | undefined {
    if (point < this.#point) this.#restart();
    while (this.#point < point) {
      if (this.#unit >= this.#text.length) return undefined;
      this.#unit += widthAt(this.#text, this.#unit);
      this.#point++;
    }
    return this.#unit;
  }

  #restart(): void {
    this.#unit = 0;
    this.#point = 0;
  }
}

function widthAt(text: string, unit: number): 1 | 2 {
  return (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
}
