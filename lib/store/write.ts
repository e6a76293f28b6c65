import { liveQuery } from 'dexie';
import { type Database, SCHEMA_VERSION } from './database.ts';
import { StoreError, storeError } from './errors.ts';

/** Stops a watch. */
export type Unsubscribe = () => void;

/**
 * One transaction over tables and `meta`, acknowledged when it is on the disk. It is refused where a newer program
 * wrote the database: it may mean things we don't know. One that fails throws a {@link StoreError}.
 */
export async function write<T>(
  db: Database,
  tables: readonly string[],
  body: () => Promise<T>,
): Promise<T> {
  try {
    return await db.transaction('rw', [...new Set([...tables, 'meta'])], async () => {
      const version = await db.meta.get('schemaVersion');
      if (version && version.value > SCHEMA_VERSION) throw new StoreError('newer');
      return body();
    });
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
