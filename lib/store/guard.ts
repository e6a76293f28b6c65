import type { Database } from './database.ts';
import { StoreError } from './errors.ts';
import { type MetaRow, SCHEMA_VERSION } from './schema.ts';
import { isLess, type Sentinel, type SentinelPort, type Standing } from './sentinel.ts';
import { tablesOf } from './tables.ts';

/** What a database says of itself. */
export type Self = Omit<Sentinel, 'at'> & { schemaVersion: number };

/** The rows of `meta` that it says it in. */
export const SELF = ['schemaVersion', 'installId', 'sequence', 'annotations'] as const;

/** What those rows say. */
export function selfOf(rows: readonly (MetaRow | undefined)[]): Self {
  const [schemaVersion, installId, sequence, annotations] = rows;
  return {
    schemaVersion: Number(schemaVersion?.value ?? 0),
    installId: String(installId?.value ?? ''),
    sequence: Number(sequence?.value ?? 0),
    annotations: Number(annotations?.value ?? 0),
  };
}

/** Keeps a database from being written while it is not what it was. */
export class Guard {
  private known: Sentinel | null = null;

  constructor(
    private readonly db: Database,
    private readonly port: SentinelPort,
  ) {}

  /** Reads the sentinel, which another page may have written; before a transaction, which would not wait for it. */
  async prepare(): Promise<void> {
    const stored = await this.port.load();
    if (!this.known || (stored && stored.at >= this.known.at)) this.known = stored;
  }

  /**
   * Looks whether a database that says this of itself may be written.
   * @throws StoreError `newer` or `lost` where it may not; what mends a loss is let through
   */
  check({ schemaVersion, ...found }: Self, mends: boolean): void {
    if (schemaVersion > SCHEMA_VERSION) throw new StoreError('newer');
    if (!mends && isLess(found, this.known)) throw new StoreError('lost');
  }

  /** Tells the sentinel what is on the disk now. */
  async keep(): Promise<void> {
    const { schemaVersion, ...found } = selfOf(await this.db.meta.bulkGet([...SELF]));
    const sentinel = { ...found, at: Date.now() };
    this.known = sentinel;
    // Not waited for. A sentinel that could not be written says less than there is, which does no harm.
    this.port.save(sentinel).catch(() => undefined);
  }

  /** Whether the database is whole, its annotations counted one by one; one that is gets a sentinel. */
  async standing(): Promise<Standing> {
    await this.prepare();
    const { db } = this;
    const { found, has } = await db.transaction(
      'r',
      ['meta', 'annotations'],
      async (transaction) => {
        const { meta, annotations } = tablesOf(transaction, ['meta', 'annotations']);
        return { found: selfOf(await meta.bulkGet([...SELF])), has: await annotations.count() };
      },
    );
    if (found.schemaVersion > SCHEMA_VERSION) return { state: 'newer' };
    // Rows can be missing from a database that still knows its number.
    const had = Math.max(this.known?.annotations ?? 0, found.annotations);
    const lost = isLess(found, this.known) || has < found.annotations;
    if (lost) return { state: 'lost', had, has, at: this.known?.at ?? 0 };
    // A library of before the sentinel has none until now.
    if (this.known?.sequence !== found.sequence) await this.keep();
    return { state: 'whole' };
  }
}
