import type { TextQuoteSelector } from '../anchoring/types.ts';
import type { Span } from '../article/types.ts';

const CONTEXT = 64;

/** A quote selector for a span of a text, with up to 64 UTF-16 units of context on either side. */
export function quoteAround(text: string, { start, end }: Span): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}
