/** What kind of text a block of an article is. */
export type BlockType =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'blockquote'
  | 'preformatted'
  | 'table-row'
  | 'caption';

/** A paragraph, heading, list item … with its plain text. */
export interface Block {
  type: BlockType;
  /** Plain text, white space collapsed. */
  text: string;
  /** UTF-16 offset of the block's first character in {@link Article.text}. */
  start: number;
  /** 1 to 6, for headings. */
  level?: number;
}

/** Why a piece of the page was left out of the article. */
export type SetAsideReason =
  | 'advertising'
  | 'consent'
  | 'teaser'
  | 'related'
  | 'share'
  | 'newsletter'
  | 'author-box'
  | 'date-line'
  | 'reading-time'
  | 'duplicate-caption'
  | 'photo-credit'
  | 'initials'
  | 'navigation'
  | 'comments'
  | 'tags'
  | 'paywall'
  | 'headline'
  | 'byline'
  | 'embed'
  | 'infobox'
  | 'hidden'
  | 'other';

/** A piece of the page that was read and left out of the article, so that a person can bring it back. */
export interface SetAside {
  /** Stays the same as long as its words do, and is no other piece's of the page. */
  id: string;
  /** Plain text, white space collapsed. */
  text: string;
  reason: SetAsideReason;
  /** Index of the block that it would stand before; `blocks.length` for the end. */
  before: number;
  /** Whether a person has taken it into the text: the block at {@link before} is then itself. */
  restored?: true;
}

/** A value of the metadata as one source gave it. */
export interface Candidate {
  value: string;
  /** Where it was read: `json-ld`, `og:title`, `article:published_time`, `byline`, … */
  source: string;
}

/** Where a field of the metadata came from, and what disagreed. */
export interface Provenance {
  source: string;
  disagreed: Candidate[];
}

/** Who signs an article: a person, unless the type says that it is an agency, a desk or the publisher itself. */
export interface Author {
  name: string;
  type?: 'organisation';
}

/** What a page says about its article, as plain values. Dates are ISO 8601. */
export interface Metadata {
  headline?: string;
  authors: Author[];
  published?: string;
  modified?: string;
  publisher?: string;
  /** News agencies, as they name themselves: `AFP`, `dpa`; several are joined by `/`. */
  agency?: string;
  /** Initials of the people at the desk, as printed: `lt/ans`. */
  initials?: string;
  /** The place that a dateline begins with. */
  dateline?: string;
  photoCredits: string[];
  section?: string;
  /** Host of the canonical URL where it is another site's: the article is syndicated from there. */
  syndicatedFrom?: string;
  /** BCP 47, as short as the page allows: `de`. */
  language?: string;
  direction?: 'ltr' | 'rtl';
  canonicalUrl?: string;
  description?: string;
  /** True where the page says that it is not free to read. */
  paywalled?: boolean;
  /** By field name. */
  provenance: Partial<Record<string, Provenance>>;
}

/** What kind of page was read. Only an `article`, a `live-blog` and a `paywalled` stub have a text worth listing. */
export type PageKind = 'article' | 'live-blog' | 'front-page' | 'video' | 'paywalled' | 'other';

/** The verdict on a page and what it rests on, for people. */
export interface Verdict {
  kind: PageKind;
  reason: string;
}

/** An article as it was read from a page. Plain data: it can be cloned, stored and sent. */
export interface Article {
  metadata: Metadata;
  verdict: Verdict;
  /** The headline first, then the blocks in the order of the page. */
  blocks: Block[];
  /** The blocks' text, joined with "\n\n". Offsets of annotations and quotations count its UTF-16 units. */
  text: string;
  setAside: SetAside[];
}

/** A span of {@link Article.text}: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** An article together with its place on the live page. */
export interface LiveArticle {
  article: Article;
  /** The live range of a span of the article's text, or null where its nodes are no longer on the page. */
  rangeOf(span: Span): Range | null;
  /** The span of the article's text that a live range covers, or null where it touches none of it. */
  spanOf(range: Range): Span | null;
}
