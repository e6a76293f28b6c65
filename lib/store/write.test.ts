import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Tag } from '../annotations/types.ts';
import { Database } from './database.ts';
import { write } from './write.ts';

/** A row that is written behind many layers of native promises. */
async function deep(layers: number, put: () => PromiseLike<unknown>): Promise<void> {
  if (layers > 0) await deep(layers - 1, put);
  else await put();
}

test('a write is one transaction however deep the promises are that make it', async () => {
  const db = new Database(`test ${crypto.randomUUID()}`);
  const tags = ['a', 'b', 'c'].map((id): Tag => ({ id, name: id, createdAt: 0, updatedAt: 0 }));
  const made = write(db, ['tags'], async (tables) => {
    for (const tag of tags) await deep(40, () => tables.tags.put(tag));
    throw new Error('changed my mind');
  });
  await expect(made).rejects.toMatchObject({ code: 'failed' });
  expect(await db.tags.count()).toBe(0);
});
