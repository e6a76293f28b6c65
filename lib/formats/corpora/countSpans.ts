import type { Collection } from '../../annotations/types.ts';
import { codebookOf } from '../codebook.ts';
import { countsOfViews } from '../counts.ts';
import { requireCounts } from '../readBack.ts';
import type { Counts } from '../types.ts';
import { type CorpusSpan, documentsOf } from './documents.ts';

/** A passage as a file gave it, in code points. */
export interface FoundSpan {
  start: number;
  end: number;
  text: string;
  /** All labels of this place, those of other passages of the same place too. */
  labels: readonly string[];
  comment: string;
}

/** A text as a file gave it, with the passages that it says are marked there. */
export interface FoundDocument {
  text: string;
  spans: readonly FoundSpan[];
}

/**
 * Proves the passages of a file: in its texts they are what was marked, with its labels and its comment.
 * @param found the documents of the file, in their order
 * @param labelOf how the format writes a label
 * @throws ReadBackError where one is not
 */
export function countSpans(
  found: readonly FoundDocument[],
  collection: Collection,
  labelOf: (label: string) => string = (label) => label,
): Counts {
  const codebook = codebookOf(collection);
  const wanted = documentsOf(collection).flatMap(({ spans }, index) =>
    spans.map((span, at) => ({ span, found: found[index]?.spans[at], text: found[index]?.text })),
  );
  const held = wanted.filter((one) => isHeld(one.span, one.found, one.text, labelOf));
  const counts = (some: typeof wanted) =>
    countsOfViews(
      some.map(({ span }) => span.view),
      codebook,
    );
  const others = found.reduce((sum, { spans }) => sum + spans.length, 0) - wanted.length;
  const holds = counts(held);
  return requireCounts({ ...holds, annotations: holds.annotations + others }, counts(wanted));
}

function isHeld(
  { start, end, labels, view }: CorpusSpan,
  found: FoundSpan | undefined,
  text: string | undefined,
  labelOf: (label: string) => string,
): boolean {
  if (!found || text === undefined) return false;
  const words = (one: string) => one.replace(/\s+/g, '');
  const passage = words([...text].slice(found.start, found.end).join(''));
  return (
    found.start === start &&
    found.end === end &&
    passage === words(found.text) &&
    passage === words(view.quote) &&
    words(found.comment) === words(view.annotation.comment) &&
    labels.every((label) => found.labels.includes(labelOf(label)))
  );
}
