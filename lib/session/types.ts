import type { AnchorState, Selector } from '../anchoring/types.ts';
import type { AnnotationKind, Color } from '../annotations/types.ts';
import type { Article, Span } from '../article/types.ts';
import type { StoreErrorCode } from '../store/errors.ts';

/** Why nothing could be read from a page. */
export type UnreadableReason =
  | 'browser-page'
  | 'not-clicked'
  | 'file-access'
  | 'pdf'
  | 'too-large'
  | 'too-deep'
  | 'navigated'
  | 'timeout'
  | 'failed';

/** Words that are selected on the page, and how they are found again. */
export interface SelectedWords {
  exact: string;
  selectors: Selector[];
  /** Their place in the article's text, where they are part of it. */
  span: Span | null;
}

/** What a page gave when it was read. */
export interface ReadPage {
  /** The page's address as the browser has it. */
  address: string;
  /** The normalised address: the article's key. */
  url: string;
  title: string;
  /** Null where the page has no article; words on it can be marked all the same. */
  article: Article | null;
  selection: SelectedWords | null;
}

/** What reading alone gives, before anything that marks has come to the page. */
export interface Reading {
  /** Null where it is no page of text. */
  page: Omit<ReadPage, 'selection'> | null;
  /** Why there is no article, where that has a reason. */
  reason?: UnreadableReason;
  /** Whether words are selected on the page. */
  selected: boolean;
}

export type ReadResult = { ok: true; page: ReadPage } | { ok: false; reason: UnreadableReason };

/** An annotation as it is painted on the page. */
export interface Mark {
  id: string;
  kind: AnnotationKind;
  color?: Color;
  selectors: Selector[];
}

/** Where a mark is on the page now. */
export interface MarkAnchor {
  id: string;
  state: AnchorState;
  /** Its place in the article's text, where it is part of it. */
  span: Span | null;
  /** The words that stand there now, for `changed`. */
  found?: string;
}

/** A write that was made: of which annotation, and when (milliseconds since 1970), by which it can be taken back. */
export interface Done {
  id: string;
  at: number;
}

/** What became of a write that the page asked for, or why it was refused. */
export type Written = Done | { problem: StoreErrorCode };

/** A mark under the pointer. */
export interface PointedMark extends Pick<Mark, 'id' | 'kind' | 'color'> {
  state: AnchorState;
  range: Range;
}
