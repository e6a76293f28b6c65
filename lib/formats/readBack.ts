import type { Collection } from '../annotations/types.ts';
import type { Codec, Counts, Limits, Problem, Steering } from './types.ts';
import { countsOf } from './view.ts';

/** What has just been written may be as large as it is. */
export const ownFile: Limits = { bytes: Number.MAX_SAFE_INTEGER, depth: 1000, problems: 1000 };

/** Says that a file, read anew, does not hold what was to be written. */
export class ReadBackError extends Error {
  override name = 'ReadBackError';
}

/** @throws ReadBackError where less, or more, was found than was to be written */
export function requireCounts(found: Counts, expected: Counts): Counts {
  for (const kind of Object.keys(expected) as (keyof Counts)[]) {
    if (found[kind] !== expected[kind]) {
      throw new ReadBackError(`${kind}: ${found[kind]} of ${expected[kind]}`);
    }
  }
  return found;
}

/**
 * A value that is left out, such as a tag that no longer exists, was not right in the database: no reason to refuse
 * the export of the rest. A record must not be missing.
 * @throws ReadBackError
 */
export function requireRecords(problems: readonly Problem[]): void {
  const lost = problems.find(({ level }) => level !== 'value');
  if (lost) throw new ReadBackError(`${lost.code} at ${lost.place}`);
}

/**
 * Reads a file with the format's own reader and counts the records.
 * @throws ReadBackError where a record cannot be read or the counts differ
 */
export async function readAndCount(
  read: NonNullable<Codec['read']>,
  file: Uint8Array<ArrayBuffer>,
  collection: Collection,
  { signal, onProgress }: Steering,
  expected: Counts = countsOf(collection),
): Promise<Counts> {
  const steering = { ...(signal && { signal }), ...(onProgress && { onProgress }) };
  const { collection: found, problems } = await read(file, { limits: ownFile, ...steering });
  requireRecords(problems);
  return requireCounts(countsOf(found), expected);
}

/** Passages that may be missing before looking for more is given up: each that is not there costs a walk to the end. */
const MISSES = 1000;

/** The letters of the text that was looked through last: it is looked through several times. */
let last = { text: '', letters: '' };

/**
 * Looks for passages one after the other in a text, by their letters, digits and symbols alone, since markup may
 * stand between and escape the rest.
 * @returns how many were found
 */
export function countPassages(text: string, passages: Iterable<string>): number {
  if (last.text !== text) last = { text, letters: lettersOf(text) };
  const haystack = last.letters;
  let at = 0;
  let found = 0;
  let misses = 0;
  for (const passage of passages) {
    const letters = lettersOf(passage);
    const index = haystack.indexOf(letters, at);
    if (index !== -1) {
      at = index + letters.length;
      found++;
    } else if (++misses > MISSES) break;
  }
  return found;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{So}]+/gu, '');
}
