/** Selects by the words and what stands around them. W3C Web Annotation, section 4.2.4. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** Selects by position in the root's text: UTF-16 offsets, end exclusive. W3C Web Annotation, section 4.2.5. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** Selects by the path to the first and last node, and offsets in their text. W3C Web Annotation, section 4.2.8. */
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

/** What resolving selectors on a page gives. */
export interface Anchor {
  state: AnchorState;
  /** The place, for `anchored` and `changed`. */
  range?: Range;
  /** 0 to 1: how much of the quote and its context was found. */
  score: number;
  /** The selector that led there. */
  selector?: Selector['type'];
  /** The words that stand there now, for `changed`. */
  found?: string;
  /** The places that fit as well, for `ambiguous`. */
  candidates?: Range[];
}
