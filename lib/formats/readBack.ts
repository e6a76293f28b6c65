import type { Collection } from '../annotations/types.ts';
import { countsOf, type Proof } from './counts.ts';
import type { Limits, Problem } from './intake/types.ts';
import type { Codec, Counts, Steering } from './types.ts';

/** What has just been written may be as large as it is. */
export const ownFile: Limits = { bytes: Number.MAX_SAFE_INTEGER, depth: 1000, problems: 1000 };

/** Says that a file, read anew, does not hold what was to be written. */
export class ReadBackError extends Error {
  override name = 'ReadBackError';
}

/** How work is followed and stopped, out of all that an export was told. */
export function steeringOf({ signal, onProgress }: Steering): Steering {
  return { ...(signal && { signal }), ...(onProgress && { onProgress }) };
}

/** @throws ReadBackError where less, or more, was found than was to be written */
export function requireCounts(found: Proof, expected: Proof = found): Counts {
  for (const kind of Object.keys(expected) as (keyof Proof)[]) {
    if (found[kind] !== expected[kind]) {
      throw new ReadBackError(`${kind}: ${found[kind]} of ${expected[kind]}`);
    }
  }
  const { taggings: _, ...counts } = found;
  return counts;
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
  steering: Steering,
  expected: Proof = countsOf(collection),
): Promise<Counts> {
  const options = { limits: ownFile, ...steeringOf(steering) };
  const { collection: found, problems } = await read(file, options);
  requireRecords(problems);
  return requireCounts(countsOf(found), expected);
}
