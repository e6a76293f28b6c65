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

/** A segment with the best chain that ends in it. */
interface Link {
  segment: Segment;
  score: number;
  previous: Link | undefined;
  used: boolean;
}

/** Lets the chain that ends in `there` lead on to a link, if that is better than what leads there now. */
function extend(link: Link, there: Link): void {
  const { segment: a } = there;
  const { segment: b } = link;
  const shift = b.page - b.pattern - (a.page - a.pattern);
  if (a.pattern >= b.pattern || a.page >= b.page || shift > MOST_INSERTED) return;
  const overlap = Math.max(0, a.pattern + a.length - b.pattern, a.page + a.length - b.page);
  // What does not pay for the gap before it is there by chance, whatever comes behind.
  const gain = b.length - overlap - gapCost(shift);
  const score = there.score + gain;
  if (gain <= 0 || score <= link.score) return;
  link.score = score;
  link.previous = there;
}

/**
 * The best chains of segments that share none, best first, at most `limit`, of those that score at least `worth`.
 * Sparse dynamic programming as in the aligners of genomes (Abouelhoda and Ohlebusch, 2005), looking back a bounded way.
 */
export function chainsOf(segments: Segment[], limit: number, worth: number): Chain[] {
  const links: Link[] = [];
  segments.forEach((segment, i) => {
    const link: Link = { segment, score: segment.length, previous: undefined, used: false };
    for (const there of links.slice(Math.max(0, i - LOOK_BACK))) extend(link, there);
    links.push(link);
  });
  const chains: Chain[] = [];
  const sorted = links.sort((a, b) => b.score - a.score);
  for (const last of sorted) {
    if (chains.length >= limit) break;
    const chain: Segment[] = [];
    let link: Link | undefined = last;
    for (; link && !link.used; link = link.previous) {
      link.used = true;
      chain.push(link.segment);
    }
    // What leads into a better chain is only its tail, scored without the part that is taken.
    const score = last.score - (link?.score ?? 0);
    if (chain.length > 0 && score >= worth) chains.push({ segments: chain.reverse(), score });
  }
  return chains.sort((a, b) => b.score - a.score);
}
