/** How many code units of folded text make a seed: rare enough to tell places apart, short enough to survive between typos. */
export const SEED = 8;
/** Every so many-th seed of a page is in the table, every one of a quote is looked up. */
export const STRIDE = 4;
/** Where so many code units stand on the page as in the quote, one of their seeds is in the table. */
export const CERTAIN = SEED + STRIDE - 1;

/** Of a seed that stands more often on a page only so many places are given. */
const FREQUENT = 32;
/** Bounds what a page made of equal hashes can cost. */
const LONGEST_BUCKET = 4 * FREQUENT;

/**
 * Where the seeds of a page stand: a hash table filled in one pass, so that a seed of a quote costs one look whatever
 * the length of the page. With a part of the page's seeds alone it is small enough for the processor's cache, as in the
 * index of BLAT (Kent, 2002). There is one for all pages, since only one is searched at a time and fresh memory is slow.
 */
let page: Uint16Array = new Uint16Array(0);
let heads = new Int32Array(0);
let next = new Int32Array(0);
let shift = 0;

/** Where the seed that was looked up last stands on the page; as many as `lookUp` says. */
export const places = new Int32Array(FREQUENT);

function bucketOf(codes: Uint16Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + SEED; i += 2) {
    const pair = (codes[i] as number) | ((codes[i + 1] as number) << 16);
    hash = Math.imul(hash ^ (hash >>> 15) ^ pair, 0x9e3779b1);
  }
  return hash >>> shift;
}

/** Puts where the seed at an offset of `codes` stands on the page into `places`, and says how many that are. */
function lookUp(codes: Uint16Array, offset: number): number {
  let entry = heads[bucketOf(codes, offset)] as number;
  let count = 0;
  for (let n = 0; entry > 0 && n < LONGEST_BUCKET && count < FREQUENT; n++) {
    const at = (entry - 1) * STRIDE;
    let same = 0;
    while (same < SEED && page[at + same] === codes[offset + same]) same++;
    if (same === SEED) places[count++] = at;
    entry = next[entry - 1] as number;
  }
  return count;
}

/** Fills the table for a page, unless it is the page of last time, and gives what looks up a seed. */
export function seedsOf(codes: Uint16Array): typeof lookUp {
  if (codes === page) return lookUp;
  page = codes;
  const bits = Math.max(8, 32 - Math.clz32(page.length / STRIDE));
  if (heads.length < 1 << bits) {
    heads = new Int32Array(1 << bits);
    next = new Int32Array(1 << bits);
  } else heads.fill(0, 0, 1 << bits);
  shift = 32 - bits;
  // Backwards, so that the places of a bucket come in page order.
  for (let i = Math.floor((page.length - SEED) / STRIDE); i >= 0; i--) {
    const bucket = bucketOf(page, i * STRIDE);
    next[i] = heads[bucket] as number;
    heads[bucket] = i + 1;
  }
  return lookUp;
}
