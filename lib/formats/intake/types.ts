import type { FaultCode } from '../../annotations/rebuild.ts';
import type { Collection } from '../../annotations/types.ts';
import type { Steering } from '../types.ts';

/** Code of something that could not be read. The interface's message for it is `importProblem_` and the code. */
export type ProblemCode =
  | FaultCode
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
  | 'duplicate'
  | 'no-article'
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
