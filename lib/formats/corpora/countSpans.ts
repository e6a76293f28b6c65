import type { Collection } from '../../annotations/types.ts';
import { codebookOf } from '../codebook.ts';
import { Tally } from '../counts.ts';
import type { Pace } from '../pace.ts';
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
export async function countSpans(
  found: Iterable<FoundDocument>,
  collection: Collection,
  pace: Pace,
  labelOf: (label: string) => string = (label) => label,
): Promise<Counts> {
  const held = new Tally(codebookOf(collection));
  const all = new Tally(codebookOf(collection));
  const rest = found[Symbol.iterator]();
  let others = 0;
  await pace.each(documentsOf(collection), ({ spans, article }) => {
    const { text, spans: own }: FoundDocument = rest.next().value ?? { text: '', spans: [] };
    const points = [...text];
    others += own.length - spans.length;
    for (const [index, span] of spans.entries()) {
      all.add(span.view.annotation, article.url);
      if (isHeld(span, own[index], points, labelOf)) held.add(span.view.annotation, article.url);
    }
  });
  const { annotations, ...counts } = held.proof;
  return requireCounts({ ...counts, annotations: annotations + Math.max(0, others) }, all.proof);
}

function isHeld(
  { start, end, labels, view }: CorpusSpan,
  found: FoundSpan | undefined,
  text: readonly string[],
  labelOf: (label: string) => string,
): boolean {
  if (!found) return false;
  const words = (one: string) => one.replace(/\s+/g, '');
  const passage = words(text.slice(found.start, found.end).join(''));
  return (
    found.start === start &&
    found.end === end &&
    passage === words(found.text) &&
    passage === words(view.quote) &&
    words(found.comment) === words(view.annotation.comment) &&
    labels.every((label) => found.labels.includes(labelOf(label)))
  );
}
