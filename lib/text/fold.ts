/**
 * Text as it is compared: white space, soft hyphens and zero-width characters are left out; quotation
 * marks, dashes, ellipses and ligatures have one form each; letters are composed (NFC) and in lower case.
 */
export interface Folded {
  /** UTF-16 code units. */
  codes: Uint16Array;
  /** For each code unit the offset in the original that it comes from; never decreases. */
  at: Int32Array;
}

const DROPPED = 1;
const SPECIAL = 2;
const DASH = 0x2d;
const dropped = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}\u3164]|\u034f/u;
/** Joins what stands before it: combining marks, and the vowels and finals of conjoining Hangul. */
const combining = /[\p{M}\u1160-\u11ff]/u;
const dash = /[\p{Pd}\u2212\u2043]/u;
/** What is typed for a quotation mark is one: accents, primes and the apostrophe letter. */
const quotationMark = /[\p{Quotation_Mark}`\u00b4\u02bc\u2032-\u2036]/u;

/** What each code unit becomes: itself folded, or one of the classes above; 0 until first asked for. */
const table = new Uint16Array(0x10000);

const foldCharacter = (character: string): string =>
  quotationMark.test(character)
    ? '"'
    : character.normalize('NFKC').toLowerCase().replace(/ς/g, 'σ');

function learn(code: number): number {
  const character = String.fromCharCode(code);
  let result = SPECIAL;
  if (dropped.test(character)) result = DROPPED;
  else if (!combining.test(character) && !dash.test(character) && (code & 0xf800) !== 0xd800) {
    const folded = foldCharacter(character);
    if (folded.length === 1) result = folded.charCodeAt(0);
  }
  table[code] = result;
  return result;
}

/** Whether the code unit is left out by folding: white space, soft hyphen, zero-width, control. */
export const isDropped = (code: number): boolean => (table[code] || learn(code)) === DROPPED;

/** Whether folding a text may begin at this code unit, whatever stands before it. */
export const isSeam = (code: number): boolean => (table[code] || learn(code)) !== SPECIAL;

/** Folds texts into one growing buffer, so that thousands of them need no arrays of their own. */
export class FoldBuffer {
  codes: Uint16Array;
  at: Int32Array;
  length = 0;
  /** Where the latest dash stands, so that those behind it join it. */
  private dashAt = -2;

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity);
    this.at = new Int32Array(capacity);
  }

  /** Empties the buffer, for the next text. */
  clear(): void {
    this.length = 0;
    this.dashAt = -2;
  }

  /** Appends the folded form of `raw`, which continues the text; offsets in `at` count from the start of `raw` plus `base`. */
  append(raw: string, base = 0): void {
    this.reserve(raw.length);
    let { codes, at, length } = this;
    for (let i = 0; i < raw.length; i++) {
      const code = raw.charCodeAt(i);
      const folded = table[code] || learn(code);
      if (folded > SPECIAL) {
        codes[length] = folded;
        at[length++] = base + i;
      } else if (folded === SPECIAL) {
        this.length = length;
        i = this.special(raw, i, base);
        this.reserve(raw.length - i);
        ({ codes, at, length } = this);
      }
    }
    this.length = length;
  }

  /** What was appended, without copying. */
  folded(): Folded {
    return { codes: this.codes.subarray(0, this.length), at: this.at.subarray(0, this.length) };
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.codes.length) return;
    const { codes, at } = this;
    this.codes = new Uint16Array(needed * 2);
    this.at = new Int32Array(needed * 2);
    this.codes.set(codes);
    this.at.set(at);
  }

  /** Folds the character at `i` that the table alone cannot; gives the offset of its last unit. */
  private special(raw: string, i: number, base: number): number {
    const point = raw.codePointAt(i) as number;
    const character = String.fromCodePoint(point);
    const before = this.length > 0 ? (this.codes[this.length - 1] as number) : 0;
    if (dash.test(character)) {
      // Only what stands together is one dash, so that its place on the page stays whole.
      if (before !== DASH || this.dashAt !== base + i - 1) this.push(DASH, base + i);
      this.dashAt = base + i + character.length - 1;
    } else if (combining.test(character)) {
      const composed = (String.fromCharCode(before) + character).normalize('NFC');
      if (before && composed.length === 1) this.codes[this.length - 1] = composed.charCodeAt(0);
      else for (const unit of character.split('')) this.push(unit.charCodeAt(0), base + i);
    } else if (!dropped.test(character)) {
      for (const unit of foldCharacter(character).split('')) {
        if (!isDropped(unit.charCodeAt(0))) this.push(unit.charCodeAt(0), base + i);
      }
    }
    return i + character.length - 1;
  }

  private push(code: number, at: number): void {
    this.reserve(1);
    this.codes[this.length] = code;
    this.at[this.length++] = at;
  }
}

/** Folds one text. */
export function fold(raw: string): Folded {
  const buffer = new FoldBuffer(raw.length + 8);
  buffer.append(raw);
  return buffer.folded();
}

/** The first index of the sorted `values` whose value is at least `value`; their length if none is. */
export function lowerBound(values: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
