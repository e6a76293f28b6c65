import { MOST_INSERTED, type Segment } from './segments.ts';

/** Segments in order of both pattern and page, which together may be the place of a pattern. */
export interface Chain {
  segments: Segment[];
  /** Code units that they cover, less what the gaps between them cost. */
  score: number;
}

/** How many segments back a chain looks: bounds the work where a page repeats itself. */
const LOOK_BACK = 48;

/** What a gap costs, by how much longer or shorter it is on the page than in the pattern. */
const gapCost = (shift: number): number =>
  shift === 0 ? 0 : Math.min(24, 2 + Math.abs(shift) / 16);

/**
 * The best chains of segments that share none, best first, at most `limit`. Sparse dynamic programming as in
 * the aligners of genomes (Abouelhoda and Ohlebusch, 2005), looking back a bounded way.
 */
export function chainsOf(segments: Segment[], limit: number): Chain[] {
  const count = segments.length;
  const scores = new Float64Array(count);
  const previous = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    const here = segments[i] as Segment;
    scores[i] = here.length;
    for (let j = i - 1; j >= 0 && j >= i - LOOK_BACK; j--) {
      const there = segments[j] as Segment;
      if (there.pattern >= here.pattern || there.page >= here.page) continue;
      const shift = here.page - here.pattern - (there.page - there.pattern);
      if (shift > MOST_INSERTED) continue;
      const overlap = Math.max(
        0,
        there.pattern + there.length - here.pattern,
        there.page + there.length - here.page,
      );
      const score = (scores[j] as number) + here.length - overlap - gapCost(shift);
      if (overlap < here.length && score > (scores[i] as number)) {
        scores[i] = score;
        previous[i] = j;
      }
    }
  }
  const order = Array.from(scores.keys()).sort(
    (a, b) => (scores[b] as number) - (scores[a] as number),
  );
  const used = new Uint8Array(count);
  const chains: Chain[] = [];
  for (const last of order) {
    if (chains.length >= limit) break;
    const chain: Segment[] = [];
    let i = last;
    for (; i >= 0 && !used[i]; i = previous[i] as number) chain.push(segments[i] as Segment);
    if (chain.length === 0) continue;
    // What leads into a better chain is only its tail, scored without the part that is taken.
    const score = (scores[last] as number) - (i < 0 ? 0 : (scores[i] as number));
    for (let k = last; k >= 0 && !used[k]; k = previous[k] as number) used[k] = 1;
    chains.push({ segments: chain.reverse(), score });
  }
  return chains.sort((a, b) => b.score - a.score);
}
