import type { Collection } from '../annotations/types.ts';
import { formatOf } from './formats.ts';

/** What a file in Pressmark's own format holds, without what cannot be read; nothing where it is another file. */
export async function readCollection(file: Blob): Promise<Collection> {
  const { read } = await formatOf('pressmark-json').load();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const result = await read?.(bytes);
  return result?.collection ?? { articles: [], revisions: [], annotations: [], tags: [] };
}
