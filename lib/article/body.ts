import type { Box } from './box.ts';
import { attribute } from './dom.ts';
import type { Evidence } from './evidence.ts';
import { findHeadline } from './findHeadline.ts';
import { Hints } from './hints.ts';
import type { Outline } from './outline.ts';
import type { Passage } from './passage.ts';
import { skeleton } from './similarity.ts';
import { sums, within } from './sums.ts';
import { worthOf } from './worth.ts';

/** Where the article stands among a page's passages. */
export interface Body {
  container: Box;
  /** Index of the headline's passage, or -1. */
  headline: number;
  /** How much article text each passage is likely to be, in characters. */
  worth: Float64Array;
  /** Whether JSON-LD's `articleBody` has the passage. */
  certain: Uint8Array;
  /** Share of the container's worth that `articleBody` has. */
  certainty: number;
}

const UNLIKELY =
  Hints.comments |
  Hints.related |
  Hints.sidebar |
  Hints.navigation |
  Hints.advertising |
  Hints.newsletter |
  Hints.consent |
  Hints.teaser |
  Hints.share |
  Hints.author |
  Hints.caption |
  Hints.footer;

/** Beside the richest child, one with this share of its worth may be a part of the article too. */
const COMPANION = 0.05;

/** Finds the box that holds the article. Null where no passage reads like an article's. */
export function bodyOf(outline: Outline, evidence: Evidence): Body | null {
  const { passages, boxes } = outline;
  if (passages.length === 0) return null;
  const certain = new Uint8Array(passages.length);
  if (evidence.body.length > 200) {
    for (const passage of passages) {
      if (passage.linked > passage.text.length * 0.8) continue;
      const bare = skeleton(passage.text);
      if (bare.length >= 20 && evidence.body.includes(bare.slice(0, 80)))
        certain[passage.index] = 1;
    }
  }
  const worth = new Float64Array(passages.length);
  for (const passage of passages) worth[passage.index] = worthOf(passage);
  const raw = sums(worth);
  const total = raw[passages.length] as number;
  if (total === 0) return null;
  // A title that most of the text stands before is a teaser's, or the page's foot.
  const headline = findHeadline(
    outline,
    evidence,
    (index) => total - (raw[index] as number) > 0.25 * total,
  );

  // Names of elements lower what stands in them, unless they hold the headline or most of the page.
  const factor = new Float64Array(passages.length).fill(1);
  for (const box of boxes) {
    if (box.end === box.first) continue;
    const mass = within(raw, box);
    const form = box.tag === 'form' || box.tag === 'fieldset' || isFilledIn(box, mass);
    if (!form && !(box.hints & UNLIKELY)) continue;
    if (headline >= box.first && headline < box.end) continue;
    const share = mass / total;
    const strong = box.hints & Hints.comments;
    if (share > 0.5 && !strong) continue;
    if (box.hints & Hints.body && share > 0.25 && !strong) continue;
    for (let i = box.first; i < box.end; i++) factor[i] = Math.min(factor[i] as number, 0.15);
  }
  for (const passage of passages) {
    const i = passage.index;
    let value = (worth[i] as number) * (factor[i] as number);
    if (certain[i]) value = Math.max(value * 2, passage.text.length);
    if (i < headline) value *= 0.3;
    worth[i] = value;
  }

  const sum = sums(worth);
  const mass = (box: Box) => within(sum, box);
  const children = new Map<Box, Box[]>();
  for (const box of boxes) {
    if (!box.parent || box.end === box.first) continue;
    const list = children.get(box.parent);
    if (list) list.push(box);
    else children.set(box.parent, [box]);
  }
  const container = descend(boxes[0] as Box, children, {
    outline,
    mass,
    raw: lengths(outline),
    headline,
  });
  let known = 0;
  for (let i = container.first; i < container.end; i++) if (certain[i]) known += worth[i] as number;
  return { container, headline, worth, certain, certainty: known / (mass(container) || 1) };
}

/** Whether a box is a form by what stands in it: several fields, and hardly a paragraph of text for each. */
export function isFilledIn(box: Box, length: number): boolean {
  return box.fields >= 2 && length < box.fields * 300;
}

interface Ground {
  outline: Outline;
  mass: (box: Box) => number;
  /** Sums of text lengths. */
  raw: Float64Array;
  headline: number;
}

/**
 * Goes from the page's body into the child that holds most article text, again and again, until what stands beside
 * that child reads like the article too.
 */
function descend(root: Box, children: Map<Box, Box[]>, ground: Ground): Box {
  let container = root;
  for (;;) {
    let best: Box | null = null;
    const inner = children.get(container) ?? [];
    for (const child of inner) {
      if (!best || ground.mass(child) > ground.mass(best)) best = child;
    }
    if (!best || isText(best) || best.end - best.first < 2) return container;
    const rest = ground.mass(container) - ground.mass(best);
    if (rest > COMPANION * ground.mass(best)) {
      // Text directly in the container, with no box around it, is as good as any.
      let boxed = 0;
      for (const child of inner) boxed += ground.mass(child);
      const bare = isMarked(best, ground.headline) ? 0.3 : COMPANION;
      if (ground.mass(container) - boxed > bare * ground.mass(best)) return container;
      if (inner.some((child) => child !== best && isCompanion(child, best as Box, ground)))
        return container;
    }
    container = best;
  }
}

function isText(box: Box): boolean {
  return (
    box.level > 0 ||
    /^(?:p|li|blockquote|pre|tr|ul|ol|dl|dd|dt|figure|figcaption|h[1-6])$/.test(box.tag)
  );
}

/** Whether the page marks a box as its main part and it holds the headline: only something large stands beside it. */
function isMarked(box: Box, headline: number): boolean {
  const marked = /^(?:main|article)$/.test(box.tag) || attribute(box.element, 'role') === 'main';
  return marked && headline >= box.first && headline < box.end;
}

/** Whether a box reads like a further part of the text that another one holds. */
function isCompanion(box: Box, best: Box, { outline, mass, raw, headline }: Ground): boolean {
  const worth = mass(box);
  if (worth < Math.min(60, COMPANION * mass(best)) || box.end <= headline) return false;
  if (isMarked(best, headline) && worth < 0.3 * mass(best)) return false;
  if (box.tag === 'p' && best.tag !== 'p') return true;
  const text = within(raw, box);
  if (worth < 0.5 * text) return false;
  let longest = 0;
  for (let i = box.first; i < box.end; i++) {
    longest = Math.max(longest, (outline.passages[i] as Passage).text.length);
  }
  return longest >= 100;
}

function lengths(outline: Outline): Float64Array {
  return sums(Float64Array.from(outline.passages, (passage) => passage.text.length));
}
