import type { Collection } from '../../annotations/types.ts';
import { tallyOf } from '../counts.ts';
import { lossesOf, wordsAlone } from '../losses.ts';
import { Pace } from '../pace.ts';
import { PassageFinder } from '../passages.ts';
import { requireCounts } from '../readBack.ts';
import type { Counts, Loss, Steering, WriteOptions } from '../types.ts';
import { referencesOf } from './reference.ts';

const lacking: Loss[] = [...wordsAlone, 'kinds', 'colors'];

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
export async function countReferences(
  { count, notes, keywords }: FoundReferences,
  collection: Collection,
  options: WriteOptions & Steering,
): Promise<Counts> {
  const pace = new Pace(options);
  const inNotes = new PassageFinder(notes);
  const inKeywords = new PassageFinder(keywords);
  const wanted = { articles: 0, taggings: 0 };
  const missing = { notes: 0, keywords: 0 };
  await pace.each(referencesOf(collection, options), (reference) => {
    wanted.articles++;
    wanted.taggings += reference.keywords.length;
    for (const note of reference.notes) if (!inNotes.find(note)) missing.notes++;
    for (const word of reference.keywords) if (!inKeywords.find(word)) missing.keywords++;
  });
  const expected = { ...(await tallyOf(collection, pace)), ...wanted };
  return requireCounts(
    {
      ...expected,
      articles: count,
      annotations: expected.annotations - missing.notes,
      taggings: expected.taggings - missing.keywords,
    },
    expected,
  );
}
