/** How many code units of folded text make a seed: rare enough to tell places apart, short enough to survive between typos. */
export const SEED = 8;

const BASE = 0x01000193;
/** BASE to the power of SEED - 1: the weight of the oldest code unit in the hash. */
let oldest = 1;
for (let i = 1; i < SEED; i++) oldest = Math.imul(oldest, BASE);

/**
 * Finds every place of many seeds in one pass over the page (Rabin and Karp, 1987: a rolling hash, many
 * patterns in one table). `seeds` are offsets into `source`; `found` is told the seed's index and the
 * offset in `page`, in page order. Equal hashes count as equal: whoever uses a place compares it anyway.
 * A seed found more often than `limit` is dropped, since it tells nothing; those are returned.
 */
export function findSeeds(
  page: Uint16Array,
  source: Uint16Array,
  seeds: Int32Array,
  limit: number,
  found: (seed: number, at: number) => void,
): Set<number> {
  const frequent = new Set<number>();
  if (page.length < SEED || seeds.length === 0) return frequent;
  const bits = Math.max(8, 34 - Math.clz32(seeds.length));
  const heads = new Int32Array(1 << bits);
  const next = new Int32Array(seeds.length);
  const hashes = new Int32Array(seeds.length);
  const counts = new Int32Array(seeds.length);
  // A bit for each sixteenth of a slot answers most positions of the page from the cache.
  const filter = new Uint32Array(1 << (bits - 1));
  const shift = 28 - bits;
  for (let seed = 0; seed < seeds.length; seed++) {
    const from = seeds[seed] as number;
    let hash = 0;
    for (let i = from; i < from + SEED; i++)
      hash = (Math.imul(hash, BASE) + (source[i] as number)) | 0;
    hashes[seed] = hash;
    const bit = Math.imul(hash, 0x9e3779b1) >>> shift;
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
    next[seed] = heads[bit >>> 4] as number;
    heads[bit >>> 4] = seed + 1;
  }
  let hash = 0;
  for (let i = 0; i < SEED - 1; i++) hash = (Math.imul(hash, BASE) + (page[i] as number)) | 0;
  for (let end = SEED - 1; end < page.length; end++) {
    const at = end - SEED + 1;
    hash = (Math.imul(hash, BASE) + (page[end] as number)) | 0;
    const bit = Math.imul(hash, 0x9e3779b1) >>> shift;
    if (((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) {
      let before = 0;
      for (let seed = heads[bit >>> 4] as number; seed > 0; seed = next[seed - 1] as number) {
        if (hashes[seed - 1] === hash) {
          if ((counts[seed - 1] as number)++ < limit) found(seed - 1, at);
          else {
            frequent.add(seed - 1);
            if (before) next[before - 1] = next[seed - 1] as number;
            else heads[bit >>> 4] = next[seed - 1] as number;
            continue;
          }
        }
        before = seed;
      }
    }
    hash = (hash - Math.imul(page[at] as number, oldest)) | 0;
  }
  return frequent;
}
