import type { Span } from '../article/types.ts';
import type { Mark, MarkAnchor, ReadResult, SelectedWords } from '../session/types.ts';

/** The page that a workspace is about. Calls reject where the page has gone away. */
export interface PagePort {
  read(): Promise<ReadResult>;
  describe(span: Span): Promise<SelectedWords | null>;
  show(marks: Mark[]): Promise<MarkAnchor[]>;
  reveal(id: string): Promise<boolean>;
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
