import type { Collection } from '../annotations/types.ts';
import type { ReadOptions, ReadResult, TablePreview } from './intake/types.ts';

/** The formats' names in code, settings and messages. */
export const formatIds = [
  'markdown',
  'markdown-notes',
  'csv',
  'tsv',
  'w3c-json-ld',
  'hypothesis-json',
  'readwise-csv',
  'html-report',
  'pressmark-json',
  'bibtex',
  'ris',
  'csl-json',
  'schema-org',
  'check-csv',
  'refi-qda-project',
  'refi-qda-codebook',
  'doccano-jsonl',
  'label-studio-json',
  'brat',
] as const;

export type FormatId = (typeof formatIds)[number];

/** Something that a format has no place for. The interface's message for it is `formatLoss_` and the code. */
export type Loss =
  | 'annotations'
  | 'trash'
  | 'history'
  | 'revisions'
  | 'places'
  | 'kinds'
  | 'colors'
  | 'tags'
  | 'tag-details'
  | 'comments'
  | 'claims'
  | 'claim-details'
  | 'quotations'
  | 'context'
  | 'article-details'
  | 'articles-without-annotations'
  | 'annotations-without-place'
  | 'annotations-that-are-no-claims';

/** How many of each kind a file holds, as reading it back found them. */
export interface Counts {
  articles: number;
  annotations: number;
  /** Annotations with a comment. */
  comments: number;
  /** Tags of the codebook that the file names. */
  tags: number;
  /** Annotations of kind `claim`. */
  claims: number;
}

/** A claim that is not ready to be published as a review. */
export interface Draft {
  /** The annotation. */
  id: string;
  /** Fields of schema.org's ClaimReview that it has nothing for. */
  missing: ('reviewRating' | 'url' | 'claimReviewed' | 'itemReviewed.author' | 'author')[];
}

/** What decides how a file comes out. Every format reads the options that mean something to it. */
export interface WriteOptions {
  /** BCP 47: the language of headings and dates that a format adds. English where there are no words for it. */
  language?: string;
  /** IANA name, for dates that people read. UTC if absent. */
  timeZone?: string;
  /** CSV, TSV: begin with a byte order mark, for programs that take a file without one for an old encoding. */
  byteOrderMark?: boolean;
  /** Markdown: a LiquidJS template, or the name of a preset. */
  template?: string;
  /** W3C, schema.org: who made the annotations, where the person wants to be named. */
  creator?: string;
}

/** How long work is followed and stopped. */
export interface Steering {
  signal?: AbortSignal;
  /** Called with 0 to 1 now and then. */
  onProgress?: (done: number) => void;
}

/** A piece of a file. Text is UTF-8 without a byte order mark. */
export type Chunk = string | Uint8Array<ArrayBuffer>;

/** Writes and reads one format. Loaded when first needed. */
export interface Codec {
  /**
   * The file, piece by piece; a collection in any order gives the same bytes.
   * An empty piece is a place to pause in long work. Only a caller that takes all pieces has a file.
   */
  write?(collection: Collection, options: WriteOptions): Iterable<Chunk>;
  /** Counts what is really in a written file, read anew. Throws where it is not what `write` should have written. */
  readBack?(
    file: Uint8Array<ArrayBuffer>,
    collection: Collection,
    options: WriteOptions & Steering,
  ): Promise<Counts>;
  /** Claims that the format holds as drafts only. */
  drafts?(collection: Collection, options: WriteOptions): Draft[];
  /** What of this collection the format has no place for. */
  losses?(collection: Collection): Loss[];
  /** Tables: what the person chooses columns from. Throws where it is no table. */
  preview?(file: Uint8Array<ArrayBuffer>, options?: ReadOptions): Promise<TablePreview>;
  /** Never throws for what a file holds: it says so in `problems`. */
  read?(file: Uint8Array<ArrayBuffer>, options?: ReadOptions): Promise<ReadResult>;
}

/** An entry of the menu of formats. */
export interface Format {
  id: FormatId;
  /** Key of its name in the interface's messages. */
  labelKey: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  writes: boolean;
  reads: boolean;
  /** Text that can be put on the clipboard. */
  text: boolean;
  load(): Promise<Codec>;
}
