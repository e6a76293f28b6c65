import type { Collection } from '../annotations/types.ts';
import { putOnClipboard } from './clipboard.ts';

/** Puts an annotation's words with their source on the clipboard; false where the browser does not let it. */
export async function copyAnnotation(id: string, collection: Collection): Promise<boolean> {
  const formats = await import('../formats/index.ts');
  const copied = formats.copyAnnotation(collection, id);
  return putOnClipboard(document, copied);
}
