import type { Database } from './database.ts';
import { StoreError } from './errors.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { isLess, type Sentinel, type SentinelPort, type Standing } from './sentinel.ts';

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
   * Inside a transaction over `meta`.
   * @throws StoreError `newer` or `lost` where nothing may be written; what mends a loss is let through
   */
  async check(mends: boolean): Promise<void> {
    const version = await this.db.meta.get('schemaVersion');
    if (version && Number(version.value) > SCHEMA_VERSION) throw new StoreError('newer');
    if (!mends && isLess(await this.found(), this.known)) throw new StoreError('lost');
  }

  /** What the database says of itself, inside a transaction over `meta`. */
  async found(): Promise<Omit<Sentinel, 'at'>> {
    const [installId, sequence, annotations] = await this.db.meta.bulkGet([
      'installId',
      'sequence',
      'annotations',
    ]);
    return {
      installId: String(installId?.value ?? ''),
      sequence: Number(sequence?.value ?? 0),
      annotations: Number(annotations?.value ?? 0),
    };
  }

  /** Tells the sentinel what is on the disk now. */
  keep(found: Omit<Sentinel, 'at'>): void {
    const sentinel = { ...found, at: Date.now() };
    this.known = sentinel;
    // A sentinel that could not be written says less than there is, which does no harm.
    this.port.save(sentinel).catch(() => undefined);
  }

  /** Whether the database is whole, its annotations counted one by one. */
  async standing(): Promise<Standing> {
    await this.prepare();
    const { db } = this;
    const [version, found, has] = await db.transaction('r', ['meta', 'annotations'], async () => [
      (await db.meta.get('schemaVersion'))?.value ?? 0,
      await this.found(),
      await db.annotations.count(),
    ]);
    if (Number(version) > SCHEMA_VERSION) return { state: 'newer' };
    // Rows can be missing from a database that still knows its number.
    const had = Math.max(this.known?.annotations ?? 0, found.annotations);
    const lost = isLess(found, this.known) || has < found.annotations;
    return lost ? { state: 'lost', had, has, at: this.known?.at ?? 0 } : { state: 'whole' };
  }
}
