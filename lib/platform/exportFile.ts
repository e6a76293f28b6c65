import type { Collection } from '../annotations/types.ts';
import {
  type ExportReport,
  exportCollection,
  type FormatId,
  type Steering,
} from '../formats/index.ts';
import { download } from './download.ts';
import { readSettings } from './settings.ts';
import { translator } from './translator.ts';

/** What is exported, and where it goes: into a file, or as text onto the clipboard. */
export interface ExportRequest extends Steering {
  format: FormatId;
  collection: Collection;
  to: 'file' | 'clipboard';
}

/**
 * Writes a collection in a format, as the settings say. Rejects where nothing was written: with the signal's reason, a
 * TemplateError, or whatever went wrong.
 */
export async function exportFile({
  format,
  collection,
  to,
  ...steering
}: ExportRequest): Promise<{ fileName: string; report: ExportReport }> {
  const { namePattern, template, ownTemplate, byteOrderMark, creator } = await readSettings();
  const { fileName, file, report } = await exportCollection(format, collection, {
    ...steering,
    language: translator.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: Date.now(),
    namePattern,
    template: template === 'own' ? ownTemplate : template,
    byteOrderMark: byteOrderMark && to === 'file',
    ...(creator.trim() && { creator: creator.trim() }),
  });
  if (to === 'file') download(fileName, [file], file.type);
  else await navigator.clipboard.writeText(await file.text());
  return { fileName, report };
}
