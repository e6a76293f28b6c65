/**
 * What was last known to be on the disk, kept outside the database: a database that went bad comes back empty, with no
 * error. It is written after the transaction that it tells of, so it never says more than there was.
 */
export interface Sentinel {
  /** UUID of the database; one that was made anew has another. */
  installId: string;
  /** Number of the last write; it only grows. */
  sequence: number;
  /** Annotations, those in the trash too. */
  annotations: number;
  /** When it was written; milliseconds since 1970. */
  at: number;
}

/** Where the sentinel is kept. */
export interface SentinelPort {
  load(): Promise<Sentinel | null>;
  save(sentinel: Sentinel): Promise<void>;
}

/** Whether the database is what it was. While it is not whole nothing is written but what mends it. */
export type Standing =
  | { state: 'whole' }
  /** A newer program wrote it: it may mean things we don't know. */
  | { state: 'newer' }
  /** It holds less than it did at the time `at`; numbers of annotations, the trash included. */
  | { state: 'lost'; had: number; has: number; at: number };

/** A sentinel in memory, for tests and programs without another place. */
export function memorySentinel(): SentinelPort {
  let kept: Sentinel | null = null;
  return {
    load: async () => kept,
    save: async (sentinel) => {
      kept = sentinel;
    },
  };
}

/** Whether a database that says this of itself lacks something that a sentinel knew. */
export const isLess = (found: Omit<Sentinel, 'at'>, known: Sentinel | null): boolean =>
  known !== null &&
  // A database without a mark that was made anew has lost nothing.
  known.annotations > 0 &&
  (found.installId !== known.installId ||
    found.sequence < known.sequence ||
    (found.sequence === known.sequence && found.annotations < known.annotations));
