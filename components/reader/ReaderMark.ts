import type { AnnotationKind, Color } from '../../lib/annotations/types.ts';
import type { Span } from '../../lib/article/types.ts';

/** A mark as the reader draws it. */
export interface ReaderMark {
  id: string;
  kind: AnnotationKind;
  color?: Color;
  span: Span;
}
