import { FIELDS, ID, SPEAKER, TAG_END } from './digest.ts';
import type { ArticleDigest, Group, Grouping, Listing } from './types.ts';

/** Rows that a query found, with the way to what they stand for. */
export interface Lines {
  rows: Uint32Array;
  place(row: number): { digest: ArticleDigest; index: number };
}

/** A listing of given annotations, for what is known before the catalogue is. */
export const listingOfIds = (ids: readonly string[]): Listing => ({
  total: ids.length,
  length: ids.length,
  at: (line) => ids[line] ?? '',
  isHeading: () => false,
  ids: () => [...ids],
});

/** A listing without headings. */
export function listingOf({ rows, place }: Lines): Listing {
  return {
    total: rows.length,
    length: rows.length,
    at: (line) => idOf(place(rows[line] ?? 0)),
    isHeading: () => false,
    ids: () => Array.from(rows, (row) => idOf(place(row))),
  };
}

/** A listing with a heading before each group. An annotation with several tags stands in several groups. */
export function groupedListing(lines: Lines, grouping: Exclude<Grouping, 'none'>): Listing {
  const groups = new Map<string, number[]>();
  for (const row of lines.rows) {
    for (const key of keysOf(lines.place(row), grouping)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  const sorted = [...groups].filter(([key]) => key !== '');
  // Articles keep the order of the rows; tags and speakers come by how much there is of them.
  if (grouping !== 'article') sorted.sort(([, a], [, b]) => b.length - a.length);
  const rest = groups.get('');
  if (rest) sorted.push(['', rest]);
  const starts: number[] = [];
  const headings = new Set<number>();
  let length = 0;
  for (const [, rows] of sorted) {
    starts.push(length);
    headings.add(length);
    length += rows.length + 1;
  }
  return {
    total: lines.rows.length,
    length,
    ids: () => Array.from(lines.rows, (row) => idOf(lines.place(row))),
    isHeading: (line) => headings.has(line),
    at(line): string | Group {
      const group = lastAtMost(starts, line);
      const [key, rows] = sorted[group] ?? ['', []];
      const within = line - (starts[group] ?? 0) - 1;
      return within < 0 ? { key, count: rows.length } : idOf(lines.place(rows[within] ?? 0));
    },
  };
}

const idOf = ({ digest, index }: { digest: ArticleDigest; index: number }) =>
  digest.ids.slice(index * ID, index * ID + ID);

function keysOf(
  { digest, index }: { digest: ArticleDigest; index: number },
  grouping: Exclude<Grouping, 'none'>,
): string[] {
  if (grouping === 'article') return [digest.articleId];
  const at = index * FIELDS;
  if (grouping === 'speaker')
    return [digest.speakers[(digest.numbers[at + SPEAKER] as number) - 1] ?? ''];
  return tagsOf(digest, index);
}

function tagsOf(digest: ArticleDigest, index: number): string[] {
  const at = index * FIELDS;
  const start = index === 0 ? 0 : (digest.numbers[at - FIELDS + TAG_END] as number);
  const refs = digest.tagRefs.subarray(start, digest.numbers[at + TAG_END]);
  return refs.length === 0 ? [''] : Array.from(refs, (ref) => digest.tagIds[ref] as string);
}

/** The last index whose value is at most `value`. */
function lastAtMost(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
