import type { Hint } from './hints.ts';
import { Inside, insideOf } from './inside.ts';

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

/**
 * A box that begins at an element.
 * @param first Index of the passage that comes next.
 * @param inLink Whether it stands in a link.
 */
export function openBox(
  element: Element,
  tag: string,
  parent: Box | null,
  first: number,
  hints: Hint = 0,
  inLink = false,
): Box {
  return {
    element,
    tag,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    first,
    end: first,
    hints,
    inside: (parent?.inside ?? 0) | insideOf(element, tag) | (inLink ? Inside.link : 0),
    level: /^h[1-6]$/.test(tag) ? Number(tag[1]) : (parent?.level ?? 0),
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
