/** Selects by the words and what stands around them. W3C Web Annotation, section 4.2.4. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** Selects by position in the root's `textContent`: UTF-16 offsets, end exclusive. W3C Web Annotation, section 4.2.5. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/**
 * Selects by the paths from the root to two elements, and UTF-16 offsets in their `textContent`.
 * W3C Web Annotation, section 4.2.8, flattened as Hypothesis has it.
 */
export interface RangeSelector {
  type: 'RangeSelector';
  startContainer: string;
  startOffset: number;
  endContainer: string;
  endOffset: number;
}

/** How a target is found again. */
export type Selector = TextQuoteSelector | TextPositionSelector | RangeSelector;

/** Same words; other words; several places that fit as well; gone. */
export type AnchorState = 'anchored' | 'changed' | 'ambiguous' | 'orphaned';

/** A run of words of a comparison: in both texts, in the quote only, or on the page only. */
export interface Difference {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Why an anchor is where it is. Shares are 0 to 1. */
export interface AnchorReason {
  /** How much of the quote's words stands there. */
  quote: number;
  /** How much of the stored prefix stands before it; absent where none is stored. */
  prefix?: number;
  /** How much of the stored suffix stands behind it. */
  suffix?: number;
  /** Which of the places that were weighed it is, counted from 1; absent where path or position led there. */
  occurrence?: number;
  /** How many places were weighed. */
  occurrences?: number;
}

/** What resolving selectors on a page gives. */
export interface Anchor {
  readonly state: AnchorState;
  /** The place, for `anchored` and `changed`: a live range, a new one each time it is asked for. */
  readonly range?: Range;
  /** 0 to 1: how much of the quote and its context was found. */
  readonly score: number;
  /** The selector that led there. */
  readonly selector?: Selector['type'];
  readonly reason?: AnchorReason;
  /** The words that stand there now, for `changed`; `differenceOf` compares them with the quote. */
  readonly found?: string;
  /** The places that fit as well, for `ambiguous`, in reading order. */
  readonly candidates?: Range[];
}
