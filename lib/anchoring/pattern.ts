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

/**
 * Folds the quotes of many targets into one buffer; undefined for a target without a TextQuoteSelector. Equal
 * quotes with equal context share one pattern.
 */
export function patternsOf(targets: Selector[][]): (Pattern | undefined)[] {
  const buffer = new FoldBuffer(1 << 12);
  const known = new Map<string, Map<string, number>>();
  const made: { selector: TextQuoteSelector; bounds: [number, number, number, number] }[] = [];
  const indexes = targets.map((selectors) => {
    const selector = selectorOf(selectors, 'TextQuoteSelector');
    if (!selector) return -1;
    const { exact } = selector;
    const prefix = (selector.prefix ?? '').slice(-CONTEXT);
    const suffix = (selector.suffix ?? '').slice(0, CONTEXT);
    const contexts = known.get(exact) ?? new Map<string, number>();
    known.set(exact, contexts);
    const same = contexts.get(`${prefix}\0${suffix}`);
    if (same !== undefined) return same;
    const from = buffer.length;
    buffer.append(prefix + exact + suffix);
    const at = buffer.at.subarray(from, buffer.length);
    const start = lowerBound(at, prefix.length);
    const end = lowerBound(at, prefix.length + exact.length);
    contexts.set(`${prefix}\0${suffix}`, made.length);
    return made.push({ selector, bounds: [from, start, end, buffer.length] }) - 1;
  });
  const patterns = made.map(({ selector, bounds: [from, start, end, to] }) => ({
    codes: buffer.codes.subarray(from, to),
    start,
    end,
    selector,
  }));
  return indexes.map((i) => patterns[i]);
}
