import type { Collection } from '../annotations/types.ts';
import { joinChunks } from '../formats/bytes.ts';
import { Pace } from '../formats/pace.ts';
import { pressmarkJson } from '../formats/pressmarkJson.ts';

/**
 * Everything as a file in Pressmark's own format, read back. Taken from its module and not from the list of formats,
 * which would bring all of them into the service worker.
 * @throws ReadBackError where the file does not hold what it should
 */
export async function backupFile(collection: Collection): Promise<Uint8Array<ArrayBuffer>> {
  const { write, readBack } = pressmarkJson;
  const pace = new Pace({});
  const chunks = [];
  for (const chunk of write?.(collection, {}) ?? []) {
    chunks.push(chunk);
    if (pace.due) await pace.rest(0);
  }
  const bytes = joinChunks(chunks);
  await readBack?.(bytes, collection, {});
  return bytes;
}
