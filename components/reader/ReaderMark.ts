import type { AnnotationKind, Color } from '../../lib/annotations/types.ts';
import type { Span } from '../../lib/article/types.ts';

/** A mark, or an offered quotation, as the reader draws it. */
export interface ReaderMark {
  id: string;
  /** `offer` for a quotation that was found and not accepted yet. */
  kind: AnnotationKind | 'offer';
  color?: Color;
  span: Span;
  /** Who is quoted, for the margin. */
  speaker?: string;
}
