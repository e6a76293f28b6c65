import type { Collection } from '../../annotations/types.ts';
import { codebookOf } from '../codebook.ts';
import { countsOfViews } from '../counts.ts';
import { lossesOf } from '../losses.ts';
import { PassageFinder } from '../passages.ts';
import { requireCounts } from '../readBack.ts';
import type { Counts, Loss, WriteOptions } from '../types.ts';
import { annotationViews } from '../view.ts';
import { referencesOf } from './reference.ts';

const lacking: Loss[] = [
  'trash',
  'history',
  'revisions',
  'places',
  'context',
  'kinds',
  'colors',
  'tag-details',
];

/** What reference managers have no place for. */
export function citationLosses(collection: Collection): Loss[] {
  return lossesOf(collection, lacking);
}

/** What a file of references was found to hold. */
interface FoundReferences {
  count: number;
  /** Their notes, without the escapes of the format. */
  notes: string;
  /** Their keywords, without the escapes of the format. */
  keywords: string;
}

/**
 * Counts what a file of references holds. The tags of an article are the keywords of its reference.
 * @throws ReadBackError where a reference, a note or a keyword is missing
 */
export function countReferences(
  { count, notes, keywords }: FoundReferences,
  collection: Collection,
  options: WriteOptions,
): Counts {
  const references = referencesOf(collection, options);
  const wanted = references.flatMap((one) => one.notes);
  const words = references.flatMap((one) => one.keywords);
  const missing = wanted.length - new PassageFinder(notes).count(wanted);
  const taggings = new PassageFinder(keywords).count(words);
  const views = annotationViews(collection);
  const expected = countsOfViews(views, codebookOf(collection));
  return requireCounts(
    { ...expected, articles: count, annotations: views.length - missing, taggings },
    { ...expected, articles: references.length, taggings: words.length },
  );
}
