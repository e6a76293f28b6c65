import { FoldBuffer } from '../text/index.ts';
import type { Selector, TextQuoteSelector } from './types.ts';

/** How much of a stored context is used, in UTF-16 units: nobody's context needs more to be unique. */
const CONTEXT = 640;

/** A quote with its context, folded. Offsets count code units of `codes`. */
export interface Codes {
  /** Prefix, quote and suffix in one. */
  codes: Uint16Array;
  /** Where the quote begins and ends in `codes`. */
  start: number;
  end: number;
}

/** A quote that is looked for. */
export interface Pattern extends Codes {
  /** The selector that it was made from. */
  selector: TextQuoteSelector;
}

/** The selector of the type, if there is one. */
export const selectorOf = <T extends Selector['type']>(selectors: Selector[], type: T) =>
  selectors.find((selector) => selector.type === type) as
    | Extract<Selector, { type: T }>
    | undefined;

const buffer = new FoldBuffer(1 << 10);

/** Memory for the patterns of one call, taken again by the next: thousands of small arrays would be slow to make. */
let pool = new Uint16Array(1 << 12);
let used = 0;

/** A copy of the buffer's code units in the pool. */
function pooled(): Uint16Array {
  const codes = buffer.codes.subarray(0, buffer.length);
  if (used + codes.length > pool.length) {
    pool = new Uint16Array(2 * (pool.length + codes.length));
    used = 0;
  }
  pool.set(codes, used);
  used += codes.length;
  return pool.subarray(used - codes.length, used);
}

/**
 * Folds the quotes of many targets; undefined for a target without a TextQuoteSelector. Equal
 * quotes with equal context share one pattern. Patterns are good until the next call.
 */
export function patternsOf(targets: Selector[][]): (Pattern | undefined)[] {
  const known = new Map<string, Pattern[]>();
  used = 0;
  return targets.map((selectors) => {
    const selector = selectorOf(selectors, 'TextQuoteSelector');
    if (!selector) return undefined;
    const { exact, prefix = '', suffix = '' } = selector;
    const alike = known.get(exact);
    const same = alike?.find((other) => {
      const { prefix: before = '', suffix: behind = '' } = other.selector;
      return before === prefix && behind === suffix;
    });
    if (same) return same;
    buffer.clear();
    const near = prefix.slice(-CONTEXT);
    buffer.append(near);
    const start = buffer.length;
    buffer.append(exact, near.length);
    const end = buffer.length;
    buffer.append(suffix.slice(0, CONTEXT), near.length + exact.length);
    const pattern = { codes: pooled(), start, end, selector };
    if (alike) alike.push(pattern);
    else known.set(exact, [pattern]);
    return pattern;
  });
}
