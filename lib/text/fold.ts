/**
 * Text as it is compared: white space, soft hyphens and zero-width characters are left out; quotation
 * marks, dashes, ellipses and ligatures have one form each; letters are taken apart (NFKD) and in lower case.
 */
export interface Folded {
  /** UTF-16 code units. */
  codes: Uint16Array;
  /** For each code unit the offset in the original that it comes from; never decreases. */
  at: Int32Array;
}

const DASH = '-';
const dropped = /[\u034f\s\p{Cc}\p{Cf}\p{Variation_Selector}\u3164]/gu;
const dash = /[\p{Pd}\u2212\u2043]/u;
/** What is typed for a quotation mark is one: accents, primes and the apostrophe letter. */
const quotationMark = /[\p{Quotation_Mark}`\u00b4\u02bc\u2032-\u2036]/u;

/** What each code unit becomes: one unit, or with a minus sign an index of `special`; 0 until first asked for. */
const table = new Int32Array(0x10000);
/** What becomes no unit, several, or a dash, which may join the one before it. */
const special = ['', '', DASH];
const DROPPED = -1;
const DASHES = -2;

function learn(code: number): number {
  const character = String.fromCharCode(code);
  let folded = character.normalize('NFKD').toLowerCase().replace('ς', 'σ').replace(dropped, '');
  if (quotationMark.test(character)) folded = '"';
  let result = folded.charCodeAt(0);
  if (dash.test(character)) result = DASHES;
  else if (folded === '') result = DROPPED;
  else if (folded.length > 1) result = 1 - special.push(folded);
  table[code] = result;
  return result;
}

const classOf = (code: number): number => table[code] || learn(code);

/** Whether the code unit is left out by folding: white space, soft hyphen, zero-width, control. */
export const isDropped = (code: number): boolean => classOf(code) === DROPPED;

/** Whether the code unit is a dash; those that stand together are one. */
export const isDash = (code: number): boolean => classOf(code) === DASHES;

/**
 * Folds many texts into one buffer. Each is a call of its own, because a loop over a whole page would never be compiled
 * well, and thousands of arrays would be slow to make.
 */
export class Folder {
  /** How many units there are so far. */
  length = 0;
  private codes: Uint16Array;
  private at: Int32Array;
  private afterDash = false;

  /** `capacity`: how many code units are expected; `memory`: that of a text which nobody needs any more. */
  constructor(capacity: number, memory?: Folded) {
    // Fresh memory is slow: the system has to find and clear it page by page.
    const isEnough = memory && memory.codes.buffer.byteLength >= capacity * 2;
    this.codes = isEnough ? new Uint16Array(memory.codes.buffer) : new Uint16Array(capacity);
    this.at = isEnough ? new Int32Array(memory.at.buffer) : new Int32Array(capacity);
  }

  /** Empties it for another text. */
  clear(): void {
    this.length = 0;
    this.afterDash = false;
  }

  /** Appends a text, folded, which continues the one before it; its offsets count from `base`. Gives the new length. */
  append(text: string, base: number): number {
    this.reserve(text.length);
    // Read and written thousands of times: fields would be slower.
    let { codes, at, length, afterDash } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const folded = table[code] || learn(code);
      if (folded > 0) {
        codes[length] = folded;
        at[length++] = base + i;
        afterDash = false;
        continue;
      }
      const isNext = afterDash;
      afterDash = folded === DASHES;
      if (folded === DROPPED || (afterDash && isNext)) continue;
      const units = special[-folded] as string;
      this.length = length;
      this.reserve(units.length + text.length - i);
      ({ codes, at } = this);
      for (let k = 0; k < units.length; k++) {
        codes[length] = units.charCodeAt(k);
        at[length++] = base + i;
      }
    }
    this.length = length;
    this.afterDash = afterDash;
    return length;
  }

  /** All that was appended. */
  folded(): Folded {
    const { codes, at, length } = this;
    return { codes: codes.subarray(0, length), at: at.subarray(0, length) };
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.codes.length) return;
    const { codes, at } = this;
    this.codes = new Uint16Array(2 * needed);
    this.at = new Int32Array(2 * needed);
    this.codes.set(codes);
    this.at.set(at);
  }
}

/** Folds one text. */
export function fold(text: string): Folded {
  const folder = new Folder(text.length);
  folder.append(text, 0);
  return folder.folded();
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
