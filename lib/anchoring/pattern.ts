import { FoldBuffer, lowerBound } from '../text/index.ts';
import type { Selector, TextQuoteSelector } from './types.ts';

/** How much of a stored context is used, in UTF-16 units: nobody's context needs more to be unique. */
const CONTEXT = 256;

/** A quote with its context, folded. Offsets count code units of `codes`. */
export interface Pattern {
  /** Prefix, quote and suffix in one. */
  codes: Uint16Array;
  /** Where the quote begins and ends in `codes`. */
  start: number;
  end: number;
  /** The selector it was made from. */
  selector: TextQuoteSelector;
}

/** The selector of the type, if there is one. */
export const selectorOf = <T extends Selector['type']>(selectors: Selector[], type: T) =>
  selectors.find((selector) => selector.type === type) as
    | Extract<Selector, { type: T }>
    | undefined;

const buffer = new FoldBuffer(1 << 10);

/**
 * Folds the quotes of many targets; undefined for a target without a TextQuoteSelector. Equal
 * quotes with equal context share one pattern.
 */
export function patternsOf(targets: Selector[][]): (Pattern | undefined)[] {
  const known = new Map<string, Pattern>();
  return targets.map((selectors) => {
    const selector = selectorOf(selectors, 'TextQuoteSelector');
    if (!selector) return undefined;
    const { exact } = selector;
    const prefix = (selector.prefix ?? '').slice(-CONTEXT);
    const text = prefix + exact + (selector.suffix ?? '').slice(0, CONTEXT);
    const key = `${prefix.length} ${exact.length} ${text}`;
    let pattern = known.get(key);
    if (!pattern) {
      buffer.length = 0;
      buffer.append(text);
      const at = buffer.at.subarray(0, buffer.length);
      const start = lowerBound(at, prefix.length);
      const end = lowerBound(at, prefix.length + exact.length);
      pattern = { codes: buffer.codes.slice(0, buffer.length), start, end, selector };
      known.set(key, pattern);
    }
    return pattern;
  });
}
