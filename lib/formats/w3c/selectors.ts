import type { Selector, TextQuoteSelector } from '../../anchoring/types.ts';
import { isObject } from '../../annotations/rebuild.ts';

/** How deep `refinedBy` and nested selectors are followed. */
const DEPTH = 8;

/**
 * Our selectors from those of an annotation, as far as they mean a text: quotes and positions, also those that
 * refine an XPath, CSS or fragment selector, text directives, and ranges given by XPaths with offsets.
 */
export function selectorsFrom(input: unknown): Selector[] {
  const found: Found = { selectors: [], directives: [] };
  collect(input, DEPTH, found);
  const quoted = found.selectors.some(({ type }) => type === 'TextQuoteSelector');
  return quoted ? found.selectors : [...found.directives, ...found.selectors];
}

/** A text directive is a quote cut to the needs of an address: it counts where there is no better one. */
interface Found {
  selectors: Selector[];
  directives: TextQuoteSelector[];
}

/** The quote of a text directive, where it gives the whole quote and not only its beginning and end. */
export function quoteFromDirective(fragment: string): TextQuoteSelector | undefined {
  const directive = /:~:(?:.*&)?text=([^&]*)/.exec(fragment)?.[1];
  if (directive === undefined) return undefined;
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  if (parts.length !== 1 || !parts[0]) return undefined;
  try {
    return {
      type: 'TextQuoteSelector',
      exact: decodeURIComponent(parts[0]),
      ...(prefix && { prefix: decodeURIComponent(prefix) }),
      ...(suffix && { suffix: decodeURIComponent(suffix) }),
    };
  } catch {
    return undefined;
  }
}

function collect(input: unknown, depth: number, found: Found): void {
  if (depth === 0) return;
  if (Array.isArray(input)) {
    for (const one of input) collect(one, depth - 1, found);
    return;
  }
  if (!isObject(input)) return;
  const selector = selectorFrom(input);
  if (selector) found.selectors.push(selector);
  else collect(input.items, depth - 1, found);
  if (input.type === 'FragmentSelector' && typeof input.value === 'string') {
    const directive = quoteFromDirective(input.value);
    if (directive) found.directives.push(directive);
  }
  collect(input.refinedBy, depth - 1, found);
}

function selectorFrom(input: Record<string, unknown>): Selector | undefined {
  switch (input.type ?? input['@type']) {
    case 'TextQuoteSelector':
      if (typeof input.exact !== 'string') return undefined;
      return {
        type: 'TextQuoteSelector',
        exact: input.exact,
        ...(typeof input.prefix === 'string' && { prefix: input.prefix }),
        ...(typeof input.suffix === 'string' && { suffix: input.suffix }),
      };
    case 'TextPositionSelector':
      return position(input);
    case 'RangeSelector':
      return rangeFrom(input);
    default:
      return undefined;
  }
}

function position(input: Record<string, unknown>): Selector | undefined {
  const { start, end } = input;
  return isOffset(start) && isOffset(end) && start <= end
    ? { type: 'TextPositionSelector', start, end }
    : undefined;
}

/** A range between two XPaths, refined by positions in their text; or as Hypothesis writes it. */
function rangeFrom(input: Record<string, unknown>): Selector | undefined {
  const { startContainer, endContainer, startOffset, endOffset } = input;
  if (
    typeof startContainer === 'string' &&
    typeof endContainer === 'string' &&
    isOffset(startOffset) &&
    isOffset(endOffset)
  ) {
    return { type: 'RangeSelector', startContainer, startOffset, endContainer, endOffset };
  }
  const start = pathFrom(input.startSelector, 'start');
  const end = pathFrom(input.endSelector, 'end');
  return start && end
    ? {
        type: 'RangeSelector',
        startContainer: start.path,
        startOffset: start.offset,
        endContainer: end.path,
        endOffset: end.offset,
      }
    : undefined;
}

function pathFrom(input: unknown, side: 'start' | 'end') {
  if (!isObject(input) || input.type !== 'XPathSelector' || typeof input.value !== 'string') {
    return undefined;
  }
  const refined = isObject(input.refinedBy) ? input.refinedBy[side] : 0;
  return isOffset(refined) ? { path: input.value, offset: refined } : undefined;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
