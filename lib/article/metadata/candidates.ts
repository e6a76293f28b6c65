import { skeleton } from '../similarity.ts';
import type { Candidate, Provenance } from '../types.ts';

/** Candidates that are kept beside the one that was taken. */
const MAX_DISAGREED = 8;

/** The first candidate, surest first, and those that say something else. Undefined where there is none. */
export function decide(
  candidates: readonly Candidate[],
  same: (a: string, b: string) => boolean = (a, b) => skeleton(a) === skeleton(b),
): { value: string; provenance: Provenance } | undefined {
  const [first, ...others] = candidates.filter((candidate) => candidate.value);
  if (!first) return undefined;
  const disagreed: Candidate[] = [];
  for (const other of others) {
    if (same(first.value, other.value) || disagreed.some((known) => same(known.value, other.value)))
      continue;
    if (disagreed.length < MAX_DISAGREED) disagreed.push(other);
  }
  return { value: first.value, provenance: { source: first.source, disagreed } };
}
