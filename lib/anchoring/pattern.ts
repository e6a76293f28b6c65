import { Folder } from '../text/index.ts';
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
  /** How many units of the prefix stand in the block that the quote begins in, of the suffix in that it ends in. */
  before: number;
  behind: number;
  /** The selector that it was made from. */
  selector: TextQuoteSelector;
}

/** The selector of the type, if there is one. */
export const selectorOf = <T extends Selector['type']>(selectors: Selector[], type: T) =>
  selectors.find((selector) => selector.type === type) as
    | Extract<Selector, { type: T }>
    | undefined;

/** A pattern that is being folded, and where it lies in the folder. */
interface Folding {
  prefix: string;
  suffix: string;
  pattern: Pattern;
  from: number;
  to: number;
}

const NONE: Uint16Array = new Uint16Array(0);

/** Its memory is taken again by the next call, since fresh memory is slow. */
const folder = new Folder(1 << 12);

/**
 * Folds the quotes of many targets; undefined for a target without a TextQuoteSelector. Equal quotes with equal context
 * share one pattern. Patterns are good until the next call.
 */
export function patternsOf(targets: Selector[][]): (Pattern | undefined)[] {
  const known = new Map<string, Folding[]>();
  const all: Folding[] = [];
  folder.clear();
  const patterns = targets.map((selectors) => {
    const selector = selectorOf(selectors, 'TextQuoteSelector');
    if (!selector) return undefined;
    const { exact, prefix = '', suffix = '' } = selector;
    const alike = known.get(exact) ?? [];
    const same = alike.find((other) => other.prefix === prefix && other.suffix === suffix);
    if (same) return same.pattern;
    const from = folder.length;
    const head = prefix.slice(-CONTEXT);
    const tail = suffix.slice(0, CONTEXT);
    const line = head.lastIndexOf('\n') + 1;
    const lineEnd = tail.search(/\n|$/);
    const block = folder.append(head.slice(0, line), 0);
    const start = folder.append(head.slice(line), 0);
    const end = folder.append(exact, 0);
    const blockEnd = folder.append(tail.slice(0, lineEnd), 0);
    const to = folder.append(tail.slice(lineEnd), 0);
    const pattern = {
      codes: NONE,
      start: start - from,
      end: end - from,
      before: start - block,
      behind: blockEnd - end,
      selector,
    };
    const folding = { prefix, suffix, pattern, from, to };
    all.push(folding);
    if (alike.push(folding) === 1) known.set(exact, alike);
    return folding.pattern;
  });
  // Only now does the memory grow no more.
  const { codes } = folder.folded();
  for (const { pattern, from, to } of all) pattern.codes = codes.subarray(from, to);
  return patterns;
}
