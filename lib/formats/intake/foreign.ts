import { v5 } from 'uuid';
import { isWebAddress } from '../../annotations/rebuild.ts';
import type { Metadata } from '../../article/types.ts';
import type { Intake } from './intake.ts';
import type { ReadOptions } from './types.ts';

/** Namespace of identifiers that are derived from tags' names. */
const TAGS = 'f1b7c0de-6f3a-5d0e-9b1c-6a1d3c1a7a01';

/** Namespace of identifiers that are derived from what a file says. */
const RECORDS = 'f1b7c0de-6f3a-5d0e-9b1c-6a1d3c1a7a02';

/** An identifier that is the same whenever the same thing is imported. RFC 9562, version 5. */
export function derivedId(...of: readonly string[]): string {
  return v5(JSON.stringify(of), RECORDS);
}

/**
 * Makes articles and tags for formats that name them only: an article by its address, a tag by its path.
 * The same name always gives the same identifier, so that importing a file twice brings nothing twice.
 */
export class ForeignRecords {
  readonly #intake: Intake;
  readonly #options: ReadOptions;

  constructor(intake: Intake, options: ReadOptions) {
    this.#intake = intake;
    this.#options = options;
  }

  /** Time for what the file gives none for. */
  get now(): number {
    return this.#options.now ?? 0;
  }

  /**
   * Identifier of the article at an address. Metadata counts when it is first named.
   * @returns undefined where the address is none of the web
   */
  article(
    source: unknown,
    metadata: Partial<Metadata>,
    time: number,
    place: string,
  ): string | undefined {
    if (!isWebAddress(source)) return undefined;
    const url = (this.#options.articleUrl ?? withoutFragment)(source);
    const id = v5(url, v5.URL);
    if (!this.#intake.has('articles', id)) {
      const record = {
        id,
        url,
        metadata: { authors: [], photoCredits: [], provenance: {}, ...metadata },
        createdAt: time,
        updatedAt: time,
      };
      this.#intake.add('articles', record, place);
    }
    return id;
  }

  /** Identifier of the tag at the end of a path; the tags above it are made as well. */
  tag(path: readonly string[], time: number, place: string): string | undefined {
    let parentId: string | undefined;
    for (let depth = 1; depth <= path.length; depth++) {
      const names = path.slice(0, depth).map((name) => name.normalize('NFC'));
      const id = v5(JSON.stringify(names), TAGS);
      if (!this.#intake.has('tags', id)) {
        const record = { id, name: names.at(-1), parentId, createdAt: time, updatedAt: time };
        this.#intake.add('tags', record, place);
      }
      parentId = id;
    }
    return parentId;
  }
}

/** Milliseconds since 1970 of an ISO 8601 date, or undefined. Without a zone, also with a space for the T, it is UTC. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d/.test(value)) return undefined;
  const bare = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d{1,9})?)?$/.test(value);
  const time = Date.parse(bare ? `${value.replace(' ', 'T')}Z` : value);
  return Number.isNaN(time) ? undefined : time;
}

function withoutFragment(source: string): string {
  const url = new URL(source);
  url.hash = '';
  return url.href;
}
