import type { AnchorState } from '../anchoring/types.ts';
import type { AnnotationKind, ClaimStatus, Color } from '../annotations/types.ts';

/**
 * What the library needs of one article's annotations to list, filter, count and search them without reading them:
 * a few strings and two arrays, whatever their number. Kept beside the records, written in the same transaction.
 */
export interface ArticleDigest {
  articleId: string;
  /** Number of the write that made it; what was written later has a higher one. */
  sequence: number;
  url: string;
  headline: string;
  publisher: string;
  agency: string;
  authors: string;
  language: string;
  /** Milliseconds since 1970; 0 where the page gave none. */
  published: number;
  updatedAt: number;
  /** UUIDs of the annotations, 36 characters each, in the order of the article. */
  ids: string;
  /** {@link FIELDS} numbers for each annotation. */
  numbers: Float64Array<ArrayBuffer>;
  /** Indices into {@link tagIds}; those of an annotation end at its `tagEnd`. */
  tagRefs: Uint16Array<ArrayBuffer>;
  tagIds: string[];
  speakers: string[];
  /** What can be searched of each annotation, folded, each ended by a line feed. */
  text: string;
}

/** Which annotations are asked for. What is empty or absent asks for nothing; what is there must all hold. */
export interface Filter {
  /** Any of these tags; the caller adds those that are nested below. */
  tagIds?: readonly string[];
  colors?: readonly (Color | 'none')[];
  kinds?: readonly AnnotationKind[];
  statuses?: readonly ClaimStatus[];
  /** What became of them when their page showed them last. */
  states?: readonly AnchorState[];
  /** Speakers or claimants, by name. */
  speakers?: readonly string[];
  /** Publishers or agencies, by name. */
  publishers?: readonly string[];
  languages?: readonly string[];
  /** Marked at this time or later; milliseconds since 1970. */
  from?: number;
  /** Marked before this time. */
  to?: number;
  articleId?: string;
  /** Those in the trash in place of those that are not. */
  trash?: boolean;
}

export type Sort = 'newest' | 'oldest' | 'changed' | 'article' | 'status' | 'claimant';

export type Grouping = 'none' | 'article' | 'tag' | 'speaker';

/** A question to the catalogue. */
export interface Query {
  /** As typed: words, "phrases", and `publisher:AFP`. */
  typed: string;
  filter: Filter;
  sort: Sort;
  group: Grouping;
}

/** Annotations that belong together in a list: of an article, a tag or a speaker. */
export interface Group {
  /** Id of the article or tag, or the name of the speaker; '' for those that have none. */
  key: string;
  count: number;
}

/** What a query found, in order. Headings stand among the annotations. */
export interface Listing {
  /** Annotations that were found, each once. */
  readonly total: number;
  /** Lines of the list: annotations and headings. */
  readonly length: number;
  /** The annotation's id at a line, or the group that begins there. */
  at(line: number): string | Group;
  /** Whether a group begins at a line. */
  isHeading(line: number): boolean;
  /** Ids of all annotations, each once. */
  ids(): string[];
}

/** What there is, counted once for each state of the catalogue. Those in the trash count only as `trash`. */
export interface Summary {
  marks: number;
  claims: number;
  trash: number;
  articles: number;
  /** By id, without those nested below. */
  tags: ReadonlyMap<string, number>;
  speakers: ReadonlyMap<string, SpeakerCount>;
  publishers: ReadonlyMap<string, number>;
  languages: ReadonlyMap<string, number>;
}

export interface SpeakerCount {
  quotations: number;
  claims: number;
  articles: number;
}

/** An article in the list of articles. */
export interface ArticleRow {
  articleId: string;
  url: string;
  headline: string;
  publisher: string;
  agency: string;
  language: string;
  published: number;
  updatedAt: number;
  marks: number;
  claims: number;
}
