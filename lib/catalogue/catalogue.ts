import { CREATED, DELETED, FIELDS, ID, SPEAKER, STATUS, UPDATED } from './digest.ts';
import { groupedListing, type Lines, listingOf } from './listing.ts';
import { Matcher, type TagNames } from './match.ts';
import { summaryOf } from './summary.ts';
import { parseTyped } from './typedQuery.ts';
import type { ArticleDigest, Listing, Query, Sort, Summary } from './types.ts';

/**
 * Every annotation of the library, in memory as digests. One state never changes: {@link with} gives the next.
 * A query looks at all digests in turn; orders and counts are made once for each state, when first asked for.
 */
export class Catalogue {
  /** Those that have annotations. */
  readonly digests: readonly ArticleDigest[];
  /** Number of the first row of each digest; a row is an annotation. */
  private readonly bases: Uint32Array;
  private readonly rows: number;
  private readonly orders = new Map<Sort, Uint32Array>();
  private counted: Summary | null = null;

  constructor(digests: readonly ArticleDigest[] = []) {
    this.digests = digests.filter(({ ids }) => ids !== '');
    this.bases = new Uint32Array(this.digests.length);
    let row = 0;
    this.digests.forEach(({ ids }, i) => {
      this.bases[i] = row;
      row += ids.length / ID;
    });
    this.rows = row;
  }

  /** The catalogue with some digests in place of those of the same articles. */
  with(changed: readonly ArticleDigest[]): Catalogue {
    const byId = new Map(changed.map((digest) => [digest.articleId, digest]));
    const kept = this.digests.map((digest) => {
      const next = byId.get(digest.articleId) ?? digest;
      byId.delete(digest.articleId);
      return next;
    });
    return new Catalogue([...kept, ...byId.values()]);
  }

  get summary(): Summary {
    this.counted ??= summaryOf(this.digests);
    return this.counted;
  }

  /** The annotations that a query asks for, in its order. `tags` are the names of the codebook. */
  find({ typed, filter, sort, group }: Query, tags: TagNames): Listing {
    const matcher = new Matcher(filter, parseTyped(typed), tags);
    const found = new Uint8Array(this.rows);
    this.digests.forEach((digest, i) => {
      matcher.match(digest, found, this.bases[i] as number);
    });
    const rows = this.order(sort).filter((row) => found[row] === 1);
    const lines: Lines = { rows, place: (row) => this.place(row) };
    return group === 'none' ? listingOf(lines) : groupedListing(lines, group);
  }

  /** The digest that a row stands in, and its place there. */
  private place(row: number): { digest: ArticleDigest; index: number } {
    let low = 0;
    let high = this.bases.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.bases[middle] as number) <= row) low = middle;
      else high = middle - 1;
    }
    return { digest: this.digests[low] as ArticleDigest, index: row - (this.bases[low] as number) };
  }

  /** All rows in an order. */
  private order(sort: Sort): Uint32Array {
    const known = this.orders.get(sort);
    if (known) return known;
    const order = Uint32Array.from({ length: this.rows }, (_, row) => row);
    if (sort === 'article') sortBy(order, this.articleRanks());
    else if (sort === 'claimant') sortBy(order, this.claimantRanks());
    else if (sort === 'status') sortBy(order, this.column(STATUS, 1));
    else if (sort === 'changed') sortBy(order, this.column(UPDATED, -1));
    else sortBy(order, this.column(CREATED, sort === 'newest' ? -1 : 1));
    this.orders.set(sort, order);
    return order;
  }

  private column(field: number, sign: 1 | -1): Float64Array {
    return this.keys((digest, at) => sign * (digest.numbers[at + field] as number));
  }

  /** Articles with the newest annotation first; rows of one article keep its order. */
  private articleRanks(): Float64Array {
    const newest = new Map(
      this.digests.map((digest) => {
        let latest = 0;
        for (let at = 0; at < digest.numbers.length; at += FIELDS)
          if (digest.numbers[at + DELETED] === 0)
            latest = Math.max(latest, digest.numbers[at + CREATED] as number);
        return [digest, -latest];
      }),
    );
    return this.keys((digest) => newest.get(digest) as number);
  }

  /** Claimants by the alphabet; rows without one last. */
  private claimantRanks(): Float64Array {
    const names = [...this.summary.speakers.keys()].sort(new Intl.Collator().compare);
    const ranks = new Map(names.map((name, i) => [name, i]));
    return this.keys((digest, at) => {
      const speaker = digest.speakers[(digest.numbers[at + SPEAKER] as number) - 1];
      return speaker === undefined ? names.length : (ranks.get(speaker) ?? names.length);
    });
  }

  private keys(key: (digest: ArticleDigest, at: number) => number): Float64Array {
    const keys = new Float64Array(this.rows);
    this.digests.forEach((digest, i) => {
      const base = this.bases[i] as number;
      const count = digest.numbers.length / FIELDS;
      for (let index = 0; index < count; index++) keys[base + index] = key(digest, index * FIELDS);
    });
    return keys;
  }
}

/** Sorts rows by their keys; rows of equal keys keep their order. */
function sortBy(rows: Uint32Array, keys: Float64Array): void {
  rows.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
}
