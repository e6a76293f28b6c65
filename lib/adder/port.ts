import type { AnnotationKind, Color } from '../annotations/types.ts';
import type { Translator } from '../i18n/index.ts';
import type { End } from '../session/extent.ts';
import type { Done, PointedMark, Written } from '../session/types.ts';

/** What the adder needs of the session and the store. None of these rejects. */
export interface AdderPort {
  /** Marks the words that are selected. */
  annotate(kind: AnnotationKind): Promise<Written>;
  /** Gives a mark other words. */
  move(id: string, range: Range): Promise<Written>;
  /** Gives a mark a colour, or with null that of its kind. */
  recolor(id: string, color: Color | null): Promise<Written>;
  /** Takes a change back. */
  takeBack(done: Done): Promise<Written>;
  remove(id: string): Promise<Written>;
  restore(id: string): Promise<Written>;
  /** Copies the words of a range with their source; false where the browser did not let it. */
  copy(range: Range): Promise<boolean>;
  mark(id: string): PointedMark | null;
  markAt(x: number, y: number): PointedMark | null;
  markBeside(id: string | null, by: 1 | -1): PointedMark | null;
  /** Scrolls to a mark and pulses it. */
  reveal(id: string): void;
  hover(id: string | null): void;
  focus(id: string | null): void;
  /** Shows where the mark in hand would reach; null for where it does. */
  preview(range: Range | null): void;
  extend(range: Range, end: End, point: { x: number; y: number }): Range | null;
  nudge(range: Range, end: End, by: 1 | -1): Range | null;
  /** Tells other surfaces that the person opened a mark's card. */
  opened(id: string): void;
}

/** The language that the adder speaks. */
export interface Words {
  translator: Pick<Translator, 't' | 'count' | 'language'>;
  direction: 'ltr' | 'rtl';
}
