import { liveQuery } from 'dexie';
import type { Database } from './database.ts';
import { type StoreError, storeError } from './errors.ts';
import { SELF, selfOf } from './guard.ts';
import { type TableName, type Tables, tablesOf } from './tables.ts';

/** Stops a watch. */
export type Unsubscribe = () => void;

/**
 * One transaction over tables and `meta`, acknowledged when it is on the disk. It is refused where a newer program
 * wrote the database, or where the database has lost something; in the latter case only a write that `mends` is made.
 * One that fails throws a {@link StoreError}. `body` works on the tables that it is given, not on the database's.
 */
export async function write<T>(
  db: Database,
  names: readonly TableName[],
  body: (tables: Tables) => Promise<T>,
  { mends = false } = {},
): Promise<T> {
  try {
    await db.guard.prepare();
    const all: TableName[] = [...new Set([...names, 'meta' as const])];
    const value = await db.transaction('rw', all, async (transaction) => {
      const tables = tablesOf(transaction, all);
      db.guard.check(selfOf(await tables.meta.bulkGet([...SELF])), mends);
      return body(tables);
    });
    await db.guard.keep();
    return value;
  } catch (error) {
    throw storeError(error);
  }
}

/** One transaction that reads. `body` works on the tables that it is given. */
export async function read<T>(
  db: Database,
  names: readonly TableName[],
  body: (tables: Tables) => Promise<T>,
): Promise<T> {
  return db.transaction('r', [...names], (transaction) => body(tablesOf(transaction, names)));
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
