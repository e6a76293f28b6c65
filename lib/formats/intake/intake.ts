import type { FaultCode, Rebuild } from '../../annotations/rebuild.ts';
import type { Collection } from '../../annotations/types.ts';
import {
  rebuildAnnotation,
  rebuildArticle,
  rebuildRevision,
  rebuildTag,
} from '../../annotations/validate.ts';
import { Pace } from '../pace.ts';
import { settleReferences } from './references.ts';
import type { Limits, Problem, ProblemCode, ReadOptions, ReadResult } from './types.ts';

/** What reading may cost where the caller does not say otherwise. */
export const DEFAULT_LIMITS: Limits = { bytes: 256 * 2 ** 20, depth: 64, problems: 200 };

/** Ends the reading of a file that cannot be read at all. */
export class Unreadable extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, place = '', more: { line?: number; detail?: string } = {}) {
    super(code);
    this.problem = { code, level: 'file', place, ...more };
  }
}

/** How each kind of record is made anew from data. */
export const rebuilders: { [K in keyof Collection]: Rebuild<Collection[K][number]> } = {
  articles: rebuildArticle,
  revisions: rebuildRevision,
  annotations: rebuildAnnotation,
  tags: rebuildTag,
};

/** Gathers the records of a file: rebuilds each, keeps the first of an identifier, and lists what went wrong. */
export class Intake {
  readonly limits: Limits;
  /** How the reading of the file is followed and stopped. */
  readonly pace: Pace;
  readonly #records = {
    articles: new Map<string, Placed<Collection['articles'][number]>>(),
    revisions: new Map<string, Placed<Collection['revisions'][number]>>(),
    annotations: new Map<string, Placed<Collection['annotations'][number]>>(),
    tags: new Map<string, Placed<Collection['tags'][number]>>(),
  };
  readonly #problems: Problem[] = [];
  #problemCount = 0;

  constructor(options: ReadOptions = {}) {
    this.limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.pace = new Pace(options);
  }

  /**
   * Takes one record as the file gave it.
   * @param place where it stands in the file
   * @returns true if it was kept
   */
  add<K extends keyof Collection>(kind: K, input: unknown, place: string): boolean {
    const faults: [FaultCode, string][] = [];
    const rebuild = rebuilders[kind] as Rebuild<{ id: string }>;
    const record = rebuild(input, place, (code, at) => faults.push([code, at]));
    const level = record ? 'value' : 'record';
    for (const [code, at] of faults) this.report(code, level, at);
    if (!record) return false;
    const records = this.#records[kind] as Map<string, Placed<{ id: string }>>;
    if (records.has(record.id)) {
      this.report('duplicate', 'record', `${place}/id`, { detail: record.id });
      return false;
    }
    records.set(record.id, { record, place });
    return true;
  }

  /** True if a record of that identifier was taken. */
  has(kind: keyof Collection, id: string): boolean {
    return this.#records[kind].has(id);
  }

  report(
    code: ProblemCode,
    level: Problem['level'],
    place: string,
    more: { line?: number; detail?: string } = {},
  ): void {
    this.#problemCount++;
    if (this.#problems.length < this.limits.problems) {
      this.#problems.push({ code, level, place, ...more });
    }
  }

  /** The records whose references hold, and the problems. */
  async finish(carries?: ReadonlySet<string>): Promise<ReadResult> {
    const collection = await settleReferences(
      this.#records,
      (code, level, place) => this.report(code, level, place),
      this.pace,
    );
    return {
      collection,
      problems: this.#problems,
      problemCount: this.#problemCount,
      ...(carries && { carries }),
    };
  }
}

/** A record and where in the file it stands. */
export interface Placed<T> {
  record: T;
  place: string;
}

/**
 * Runs a reader so that a file it cannot read at all becomes a problem and not an error.
 * An abort still throws.
 */
export async function guarded(read: () => Promise<ReadResult>): Promise<ReadResult> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return {
      collection: { articles: [], revisions: [], annotations: [], tags: [] },
      problems: [error.problem],
      problemCount: 1,
    };
  }
}

/** @throws Unreadable where there is nothing, or more than the limit */
export function checkSize(file: Uint8Array, limits: Limits): void {
  if (file.length === 0) throw new Unreadable('empty');
  if (file.length > limits.bytes) {
    throw new Unreadable('too-large', '', { detail: String(limits.bytes) });
  }
}
