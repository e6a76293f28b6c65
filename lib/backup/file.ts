import type { Collection } from '../annotations/types.ts';
import { joinChunks } from '../formats/bytes.ts';
import { Pace } from '../formats/pace.ts';
import { pressmarkJson } from '../formats/pressmarkJson.ts';
import type { Steering } from '../formats/types.ts';

/** How far a file is when it is written and not yet read back. */
const WRITTEN = 0.5;

/**
 * Everything as a file in Pressmark's own format, read back. Taken from its module and not from the list of formats,
 * which would bring all of them into the service worker.
 * @throws ReadBackError where the file does not hold what it should; the signal's reason when it was aborted
 */
export async function backupFile(
  collection: Collection,
  { signal, onProgress }: Required<Steering>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { write, readBack } = pressmarkJson;
  const pace = new Pace({ signal, onProgress });
  const chunks = [];
  const { articles, revisions, annotations, tags } = collection;
  const records = articles.length + revisions.length + annotations.length + tags.length;
  for (const chunk of write?.(collection, {}) ?? []) {
    chunks.push(chunk);
    if (pace.due) await pace.rest(Math.min(1, chunks.length / records) * WRITTEN);
  }
  const bytes = joinChunks(chunks);
  await readBack?.(bytes, collection, {
    signal,
    onProgress: (done) => onProgress(WRITTEN + done * (1 - WRITTEN)),
  });
  return bytes;
}
