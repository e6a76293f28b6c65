import type { Collection } from '../annotations/types.ts';
import { type ExportReport, exportCollection, type FormatId } from '../formats/index.ts';
import { download } from './download.ts';
import { readSettings } from './settings.ts';
import { translator } from './translator.ts';

/** Writes a collection in a format and saves it as a file. Rejects where nothing was written. */
export async function exportFile(
  id: FormatId,
  collection: Collection,
): Promise<{ fileName: string; report: ExportReport }> {
  const { namePattern } = await readSettings();
  const { fileName, mediaType, bytes, report } = await exportCollection(id, collection, {
    language: translator.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    namePattern,
    now: Date.now(),
  });
  download(fileName, [bytes], mediaType);
  return { fileName, report };
}
