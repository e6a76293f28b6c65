import type { Hint } from './hints.ts';

/** A block element of the page that holds text. */
export interface Box {
  element: Element;
  tag: string;
  parent: Box | null;
  depth: number;
  /** Index of its first passage, and one after its last. */
  first: number;
  end: number;
  hints: Hint;
  /** Bits of {@link Inside}, those of the boxes around it included. */
  inside: number;
  /** 1 to 6 inside a heading, else 0. */
  level: number;
  /** How many pictures and headings stand in it. */
  pictures: number;
  headings: number;
  /** How many fields to fill in stand in it. */
  fields: number;
}

/** What is known of a box where it begins. */
export interface BoxStart {
  element: Element;
  tag: string;
  parent: Box | null;
  /** Index of the passage that comes next. */
  first: number;
  hints: Hint;
  /** Bits of {@link Inside} that the element adds. */
  inside: number;
  /** Its own level as a heading, where it is one. */
  level: number | undefined;
}

/** A box that begins at an element. */
export function openBox({ element, tag, parent, first, hints, inside, level }: BoxStart): Box {
  return {
    element,
    tag,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    first,
    end: first,
    hints,
    inside: (parent?.inside ?? 0) | inside,
    level: level ?? parent?.level ?? 0,
    pictures: 0,
    headings: 0,
    fields: 0,
  };
}

/** Ends a box before the passage that comes next, and counts what stands in it for the box around it. */
export function closeBox(box: Box, end: number): void {
  box.end = end;
  const { parent } = box;
  if (!parent) return;
  parent.pictures += box.pictures;
  parent.fields += box.fields;
  parent.headings += box.headings + (box.level > 0 ? 1 : 0);
}

/** Whether a box is another's ancestor. */
export function holds(outer: Box, inner: Box): boolean {
  for (let box = inner.parent; box; box = box.parent) if (box === outer) return true;
  return false;
}
