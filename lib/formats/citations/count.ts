import type { Collection } from '../../annotations/types.ts';
import { lossesOf } from '../losses.ts';
import { countPassages, ReadBackError } from '../readBack.ts';
import type { Counts, Loss, WriteOptions } from '../types.ts';
import { annotationViews, countsOf, usedTagPaths } from '../view.ts';
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

/**
 * Counts what a file of references holds.
 * @param entries how many references were found in it
 * @param text the file, without the escapes of its format
 * @throws ReadBackError where a reference or a note is missing
 */
export function countReferences(
  entries: number,
  text: string,
  collection: Collection,
  options: WriteOptions,
): Counts {
  const expected = countsOf(collection);
  const notes = referencesOf(collection, options).flatMap((reference) => reference.notes);
  const found = countPassages(text, notes);
  if (entries !== expected.articles || found !== notes.length) {
    throw new ReadBackError(`articles: ${entries}, annotations: ${found}`);
  }
  return {
    ...expected,
    annotations: found,
    tags: usedTagPaths(collection).size,
    comments: annotationViews(collection).filter(({ annotation }) => annotation.comment).length,
  };
}
