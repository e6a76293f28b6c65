import type { Collection } from '../annotations/types.ts';

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

/** Code of something that could not be read. The interface's message for it is `importProblem_` and the code. */
export type ProblemCode =
  | 'empty'
  | 'too-large'
  | 'too-deep'
  | 'not-utf8'
  | 'not-this-format'
  | 'newer-version'
  | 'bad-json'
  | 'bad-xml'
  | 'bad-zip'
  | 'bad-csv'
  | 'missing-column'
  | 'missing'
  | 'wrong-type'
  | 'not-allowed'
  | 'not-an-address'
  | 'not-a-time'
  | 'not-an-id'
  | 'not-well-formed-text'
  | 'duplicate'
  | 'no-article'
  | 'no-quote'
  | 'unknown-reference'
  | 'cycle'
  | 'outside-text'
  | 'not-text';

/** Something in a file that could not be read, where it stands, and how much is lost by it. */
export interface Problem {
  code: ProblemCode;
  /** The whole file is left out, the record, or only the value. */
  level: 'file' | 'record' | 'value';
  /** Where in the file: a JSON pointer (`/annotations/3/target/source`), a name inside the ZIP, a column. */
  place: string;
  /** Line of the file, from 1, where lines mean something. */
  line?: number;
  /** A value for the message: the limit in bytes, the column's name, the version. */
  detail?: string;
}

/** What reading may cost. */
export interface Limits {
  /** Bytes of the file, and of what a ZIP unpacks to. */
  bytes: number;
  /** Objects and lists inside one another. */
  depth: number;
  /** Problems that are listed; the rest are counted. */
  problems: number;
}

export interface ReadOptions extends Steering {
  limits?: Partial<Limits>;
  /** CSV: which column holds what. Guessed from the heading where absent. */
  columns?: Partial<Record<string, string>>;
  /** CSV: label of the encoding, for files that are not UTF-8. */
  encoding?: string;
  /** The key of the article that stands at an address. Without it, the address without its fragment. */
  articleUrl?: (source: string) => string;
  /** Time for records whose file gives none; milliseconds since 1970. */
  now?: number;
}

/** What a file held. */
export interface ReadResult {
  /** Valid records only; each refers only to records that are in it. */
  collection: Collection;
  problems: Problem[];
  /** How many problems there are, when more than were listed. */
  problemCount: number;
  /** Fields of annotations that the format carries; the rest says nothing about what is stored. All if absent. */
  carries?: ReadonlySet<string>;
}

/** The beginning of a table: the heading, which of its columns holds what by our guess, and the first rows. */
export interface TablePreview {
  heading: string[];
  /** From our columns' names to the heading's. */
  mapping: Partial<Record<string, string>>;
  /** Whether it is a table that we wrote, whose columns need no choosing. */
  ours: boolean;
  rows: Record<string, string>[];
}

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
