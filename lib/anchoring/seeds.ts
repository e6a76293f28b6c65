/** How many code units of folded text make a seed: rare enough to tell places apart, short enough to survive between typos. */
export const SEED = 8;

/** Of a seed that stands more often on a page only so many places are given. */
const FREQUENT = 32;
/** Bounds what a page made of equal hashes can cost. */
const LONGEST_BUCKET = 4 * FREQUENT;

const BASE = 0x01000193;
/** BASE to the power of SEED - 1: the weight of the last code unit in the hash. */
let last = 1;
for (let i = 1; i < SEED; i++) last = Math.imul(last, BASE);

/**
 * Where every run of SEED code units stands on a page: a hash table of all offsets, filled in one pass with a rolling
 * hash (Rabin and Karp, 1987), so that a seed of a quote costs one look whatever the length of the page.
 */
class SeedTable {
  private page: Uint16Array = new Uint16Array(0);
  private heads = new Int32Array(0);
  private next = new Int32Array(0);
  private shift = 0;
  /** The latest answer: pairs of offsets in the pattern and on the page. */
  readonly hits = new Int32Array(1 << 13);
  /** How many entries of `hits` are filled. */
  count = 0;

  /** Fills the table for a page, unless it is the page of last time. The memory is reused: fresh memory is slow. */
  fill(page: Uint16Array): void {
    if (page === this.page) return;
    this.page = page;
    const bits = Math.max(8, 32 - Math.clz32(page.length));
    if (this.heads.length < 1 << bits) {
      this.heads = new Int32Array(1 << bits);
      this.next = new Int32Array(1 << bits);
    } else this.heads.fill(0, 0, 1 << bits);
    this.shift = 32 - bits;
    const { heads, next, shift } = this;
    let hash = 0;
    // Backwards, so that the places of a bucket come in page order.
    for (let at = page.length - 1; at >= 0; at--) {
      if (at + SEED < page.length) hash -= Math.imul(page[at + SEED] as number, last);
      hash = (Math.imul(hash, BASE) + (page[at] as number)) | 0;
      if (at + SEED > page.length) continue;
      const bucket = Math.imul(hash, 0x9e3779b1) >>> shift;
      next[at] = heads[bucket] as number;
      heads[bucket] = at + 1;
    }
  }

  /** Puts the places of up to `count` seeds, evenly spread over `codes` between two offsets, behind those in `hits`. */
  look(codes: Uint16Array, from: number, to: number, count: number): void {
    const room = to - from - SEED;
    const seeds = Math.min(count, room + 1);
    for (let i = 0; i < seeds; i++) {
      this.lookAt(codes, from + Math.floor(seeds === 1 ? room / 2 : (room * i) / (seeds - 1)));
    }
  }

  private lookAt(codes: Uint16Array, offset: number): void {
    const { page, next, hits } = this;
    let hash = 0;
    for (let i = offset + SEED - 1; i >= offset; i--)
      hash = (Math.imul(hash, BASE) + (codes[i] as number)) | 0;
    let at = this.heads[Math.imul(hash, 0x9e3779b1) >>> this.shift] as number;
    let found = 0;
    for (let n = 0; at > 0 && n < LONGEST_BUCKET && found < FREQUENT; n++) {
      let same = 0;
      while (same < SEED && page[at - 1 + same] === codes[offset + same]) same++;
      if (same === SEED) {
        hits[this.count++] = offset;
        hits[this.count++] = at - 1;
        found++;
      }
      at = next[at - 1] as number;
    }
  }
}

/** One for all pages, since only one is searched at a time. */
const table = new SeedTable();

/** The table of a page, with no hits yet. */
export function seedsOf(page: Uint16Array): SeedTable {
  table.fill(page);
  table.count = 0;
  return table;
}
