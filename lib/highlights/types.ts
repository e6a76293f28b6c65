import type { AnchorState } from '../anchoring/types.ts';
import type { AnnotationKind, Color } from '../annotations/types.ts';

/** A mark to be painted. */
export interface PaintedMark {
  id: string;
  kind: AnnotationKind;
  /** Overrides the ground of the kind. */
  color?: Color | undefined;
  range: Range;
  /** `changed` is painted without a ground: the words are not those that were marked. */
  state: Extract<AnchorState, 'anchored' | 'changed'> | AnchorState;
}

/** Paints marks on one document with the CSS Custom Highlight API; the DOM is not changed. */
export interface Painter {
  /** Paints these marks in place of all that were painted before. */
  paint(marks: readonly PaintedMark[]): void;
  /** Shows one mark as the one in hand, or none. */
  focus(id: string | null): void;
  /** Shows words as those in hand while a mark is being given another extent, or none. */
  preview(range: Range | null): void;
  /** Shows one mark as the one pointed at, or none. */
  hover(id: string | null): void;
  /** Lets a mark flash, to lead the eye to it; steady for those who want no motion. */
  pulse(id: string): void;
  /** Identifiers of the marks under a point of the viewport, in CSS pixels; the shortest first. */
  markAt(x: number, y: number): string[];
  /** Takes away all that was painted. Others' highlights stay. */
  clear(): void;
}
