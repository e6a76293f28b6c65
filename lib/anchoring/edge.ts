/** What aligning gives. */
export interface Alignment {
  /** How many units of the page it takes. */
  taken: number;
  /** Units that agree less those that do not, at least 0: unrelated text agrees in a third of its letters, too. */
  matched: number;
}

/** Bounds the work of one alignment to about fifty thousand steps. */
const LONGEST = 180;

/** Rows of the alignment's table, kept because they are needed thousands of times; enough for the widest. */
let above = new Int32Array(LONGEST * 2);
let row = new Int32Array(LONGEST * 2);

/**
 * Aligns `pattern` from `from` towards `to` with the page from `at` on, taking as much of the page, up to
 * `room`, as makes the edit distance least; `step` is 1 to go forward and -1 to go back. Levenshtein's distance
 * with a free end, by Sellers (1980).
 */
export function alignEdge(
  pattern: Uint16Array,
  from: number,
  to: number,
  page: Uint16Array,
  at: number,
  room: number,
  step: 1 | -1,
): Alignment {
  const rows = (to - from) * step;
  const columns = Math.min(room, Math.ceil(rows * 1.5) + 8);
  if (rows <= 0 || columns <= 0 || rows > LONGEST)
    return { taken: Math.max(0, Math.min(rows, room)), matched: 0 };
  // Cost and matches travel together in one number: cost * 1024 - matches, so that of equal costs more matches win.
  for (let j = 0; j <= columns; j++) above[j] = j << 10;
  for (let i = 1; i <= rows; i++) {
    const code = pattern[from + (i - 1) * step];
    row[0] = i << 10;
    for (let j = 1; j <= columns; j++) {
      const same = code === page[at + (j - 1) * step];
      let best = (above[j - 1] as number) + (same ? -1 : 1 << 10);
      const gap = Math.min(above[j] as number, row[j - 1] as number) + (1 << 10);
      if (gap < best) best = gap;
      row[j] = best;
    }
    [above, row] = [row, above];
  }
  let taken = 0;
  for (let j = 1; j <= columns; j++) if ((above[j] as number) < (above[taken] as number)) taken = j;
  const value = above[taken] as number;
  const cost = (value + 1023) >> 10;
  return { taken, matched: Math.max(0, (cost << 10) - value - cost) };
}
