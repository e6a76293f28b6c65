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

/** Folds the quotes of many targets into one buffer; undefined for a target without a TextQuoteSelector. */
export function patternsOf(targets: Selector[][]): (Pattern | undefined)[] {
  const quotes = targets.map((selectors) => selectorOf(selectors, 'TextQuoteSelector'));
  const buffer = new FoldBuffer(1 << 12);
  const bounds = quotes.map((selector) => {
    const from = buffer.length;
    if (!selector) return [from, 0, 0, from];
    const prefix = (selector.prefix ?? '').slice(-CONTEXT);
    buffer.append(prefix + selector.exact + (selector.suffix ?? '').slice(0, CONTEXT));
    const at = buffer.at.subarray(from, buffer.length);
    const start = lowerBound(at, prefix.length);
    const end = lowerBound(at, prefix.length + selector.exact.length);
    return [from, start, end, buffer.length];
  });
  return quotes.map((selector, i) => {
    const [from, start, end, to] = bounds[i] as [number, number, number, number];
    return selector && { codes: buffer.codes.subarray(from, to), start, end, selector };
  });
}
