import type { Collection } from '../annotations/types.ts';
import { FileParts } from './bytes.ts';
import { fileName } from './fileName.ts';
import { formatOf } from './formats.ts';
import { Pace } from './pace.ts';
import type { Counts, Draft, FormatId, Loss, Steering, WriteOptions } from './types.ts';

export interface ExportOptions extends WriteOptions, Steering {
  /** Pattern of the file's name: `{title}`, `{publisher}`, `{date}`, `{format}`. */
  namePattern?: string;
  /** The day for `{date}`; milliseconds since 1970. Today if absent. */
  now?: number;
}

/** How far an export is when the file is written and not yet read back. */
const WRITTEN = 0.5;

/** A file that was written and read back. */
export interface ExportedFile {
  fileName: string;
  file: Blob;
  report: ExportReport;
}

/** What a file holds, as reading it back found, and what the format has no place for. */
export interface ExportReport extends Counts {
  losses: Loss[];
  /** Claims that the file holds as drafts only, with what they lack. */
  drafts: Draft[];
}

/**
 * Writes a collection in a format, reads the file back, and counts what is in it. Gives way to the page in between.
 * @throws ReadBackError where the file does not hold what it should, TemplateError, or the signal's reason
 */
export async function exportCollection(
  id: FormatId,
  collection: Collection,
  options: ExportOptions = {},
): Promise<ExportedFile> {
  const format = formatOf(id);
  const { write, readBack, losses, drafts } = await format.load();
  if (!write || !readBack || !losses) throw new RangeError(id);
  const pace = new Pace(options);
  const total = collection.annotations.length + collection.revisions.length + 1;
  const parts = new FileParts();
  let chunks = 0;
  for (const chunk of write(collection, options)) {
    parts.add(chunk);
    chunks++;
    if (pace.due) await pace.rest(Math.min(chunks / total, 1) * WRITTEN);
  }
  const file = parts.blob(format.mediaType);
  await pace.rest(WRITTEN);
  const counts = await readBack(new Uint8Array(await file.arrayBuffer()), collection, {
    ...options,
    onProgress: (done) => options.onProgress?.(WRITTEN + done * (1 - WRITTEN)),
  });
  options.signal?.throwIfAborted();
  options.onProgress?.(1);
  return {
    fileName: exportName(id, collection, options),
    file,
    report: { ...counts, losses: losses(collection), drafts: drafts?.(collection, options) ?? [] },
  };
}

/** What of a collection a format has no place for, said before anything is written. */
export async function lossesIn(id: FormatId, collection: Collection): Promise<Loss[]> {
  const { losses } = await formatOf(id).load();
  return losses?.(collection) ?? [];
}

/** Name of the file that an export gives. */
export function exportName(
  id: FormatId,
  collection: Collection,
  options: Pick<ExportOptions, 'namePattern' | 'now' | 'timeZone'> = {},
): string {
  const { extension } = formatOf(id);
  const { namePattern = '{date} {title}', now = Date.now() } = options;
  const articles = collection.articles.filter((article) => article.deletedAt === undefined);
  const metadata = articles.length === 1 ? articles[0]?.metadata : undefined;
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: options.timeZone ?? 'UTC' });
  return fileName(
    namePattern,
    {
      title: metadata?.headline ?? 'Pressmark',
      publisher: metadata?.publisher,
      date: date.format(now),
      format: extension,
    },
    extension,
  );
}
