import type { EntityTable, Table } from 'dexie';

/** Records that are copied at once: more would hold the page up for longer than a frame or two. */
export const BATCH = 100;

/** Things in groups of so many. */
export function* batchesOf<T>(things: readonly T[], size = BATCH): Generator<T[]> {
  for (let i = 0; i < things.length; i += size) yield things.slice(i, i + size);
}

/** All records of a table in the order of their ids, a batch at a time. */
export async function* pagesOf<T extends { id: string }>(
  table: EntityTable<T, 'id'>,
): AsyncGenerator<T[]> {
  for (let last = ''; ; ) {
    const page = await table.where('id').above(last).limit(BATCH).toArray();
    if (page.length > 0) yield page;
    if (page.length < BATCH) return;
    last = page.at(-1)?.id ?? '';
  }
}

/** What a query gives for many keys, asked for a batch at a time. */
export async function gathered<K, T>(
  keys: readonly K[],
  read: (some: K[]) => PromiseLike<(T | undefined)[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (const some of batchesOf(keys))
    for (const one of await read(some)) if (one !== undefined) found.push(one);
  return found;
}

/** Rows of some articles. Each is asked for by its own range: a cursor over many takes a step for each row. */
export async function rowsOfArticles<T extends { id: string; articleId: string }>(
  table: EntityTable<T, 'id'>,
  articleIds: readonly string[],
): Promise<T[]> {
  const rows = articleIds.map((articleId) => table.where({ articleId }).toArray());
  return (await Promise.all(rows)).flat();
}

/**
 * Deletes rows by their keys. Keys that have none between them go as one range, which is one step of the database, and
 * one entry of what it tells those who follow it.
 */
export async function deleteRows(
  table: Table<unknown, string>,
  keys: readonly string[],
  onProgress?: (done: number) => void,
): Promise<void> {
  let done = 0;
  for (const some of batchesOf(keys.toSorted())) {
    const range = () => table.where(':id').between(some[0], some.at(-1), true, true);
    const wanted = new Set(some);
    const there = await range()
      .limit(some.length + 1)
      .primaryKeys();
    if (there.every((key) => wanted.has(key))) await range().delete();
    else await table.bulkDelete(some);
    done += some.length;
    onProgress?.(done / keys.length);
  }
}
