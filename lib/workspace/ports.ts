import type { Span } from '../article/types.ts';
import type { Mark, MarkAnchor, ReadResult, SelectedWords } from '../session/types.ts';

/** The page that a workspace is about. Calls reject where the page has gone away. */
export interface PagePort {
  read(): Promise<ReadResult>;
  /** Reads again, with the pieces of these ids in the text that would be set aside. */
  readWith(ids: string[]): Promise<ReadResult>;
  describe(span: Span): Promise<SelectedWords | null>;
  show(marks: Mark[]): Promise<MarkAnchor[]>;
  reveal(id: string): Promise<boolean>;
  /** Shows a mark on the page as the one pointed at, or none. */
  point(id: string | null): Promise<null>;
  /** Scrolls the page to words of the article; false where they are gone. */
  revealSpan(span: Span): Promise<boolean>;
}

/** Keeps which quotations of an address a person does not want to be offered again. */
export interface DismissalPort {
  load(url: string): Promise<string[]>;
  save(url: string, fingerprints: string[]): Promise<void>;
}

/** Keeps which pieces of an address a person took into the text, though they would be set aside. */
export interface RestorationPort {
  load(url: string): Promise<string[]>;
  save(url: string, ids: string[]): Promise<void>;
}

/** Keeps whom a person said quotations of an address are from: fingerprint and name, `null` for nobody named. */
export interface CorrectionPort {
  load(url: string): Promise<[fingerprint: string, name: string | null][]>;
  save(url: string, corrections: [fingerprint: string, name: string | null][]): Promise<void>;
}

/** What was typed about a mark and not finished. */
export interface Draft {
  comment?: string;
  tag?: string;
}

/** Keeps what is typed where a closing popup cannot lose it. */
export interface DraftPort {
  load(annotationId: string): Promise<Draft | null>;
  list(): Promise<string[]>;
  keep(annotationId: string, draft: Draft): Promise<void>;
}
