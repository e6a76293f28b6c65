import Dexie, { liveQuery } from 'dexie';
import type { Database } from './database.ts';
import { type StoreError, storeError } from './errors.ts';
import { SELF, selfOf } from './guard.ts';

/** Stops a watch. */
export type Unsubscribe = () => void;

/**
 * One transaction over tables and `meta`, acknowledged when it is on the disk. It is refused where a newer program
 * wrote the database, or where the database has lost something; in the latter case only a write that `mends` is made.
 * One that fails throws a {@link StoreError}. Inside another it is part of that.
 */
export async function write<T>(
  db: Database,
  tables: readonly string[],
  body: () => Promise<T>,
  { mends = false } = {},
): Promise<T> {
  if (Dexie.currentTransaction) return body();
  try {
    await db.guard.prepare();
    const value = await db.transaction('rw', [...new Set([...tables, 'meta'])], async () => {
      db.guard.check(selfOf(await db.meta.bulkGet([...SELF])), mends);
      // Nothing comes after the body: through more layers of native promises Dexie can lose hold of the transaction.
      return body();
    });
    await db.guard.keep();
    return value;
  } catch (error) {
    throw storeError(error);
  }
}

/** Calls back with what a query gives, now and after every change of what it read, in whatever page it is made. */
export function watch<T>(
  query: () => Promise<T>,
  next: (value: T) => void,
  failed: (error: StoreError) => void,
): Unsubscribe {
  const subscription = liveQuery(query).subscribe({
    next,
    error: (error: unknown) => failed(storeError(error)),
  });
  return () => subscription.unsubscribe();
}
