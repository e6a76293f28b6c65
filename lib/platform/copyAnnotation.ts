import type { Collection } from '../annotations/types.ts';
import { putOnClipboard } from './clipboard.ts';
import { readSettings } from './settings.ts';

/**
 * Puts an annotation's words on the clipboard, with their source in the style that the settings say; false where the
 * browser does not let it.
 */
export async function copyAnnotation(id: string, collection: Collection): Promise<boolean> {
  const [formats, { citationStyle }] = await Promise.all([
    import('../formats/index.ts'),
    readSettings(),
  ]);
  const copied = formats.copyAnnotation(collection, id, {
    ...(citationStyle && { style: citationStyle }),
  });
  return putOnClipboard(document, copied);
}
