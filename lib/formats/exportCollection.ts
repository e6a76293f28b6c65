import type { Collection } from '../annotations/types.ts';
import { joinChunks } from './bytes.ts';
import { fileName } from './fileName.ts';
import { formatOf } from './formats.ts';
import { Pace } from './pace.ts';
import type { Counts, Draft, FormatId, Loss, WriteOptions } from './types.ts';

export interface ExportOptions extends WriteOptions {
  /** Pattern of the file's name: `{title}`, `{publisher}`, `{date}`, `{format}`. */
  namePattern?: string;
  /** The day for `{date}`; milliseconds since 1970. Today if absent. */
  now?: number;
  signal?: AbortSignal;
  /** Called with 0 to 1 now and then. */
  onProgress?: (done: number) => void;
}

/** A file that was written and read back. */
export interface ExportedFile {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
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
  const chunks = [];
  for (const chunk of write(collection, options)) {
    chunks.push(chunk);
    if (pace.due) await pace.rest(Math.min(chunks.length / total, 1) * 0.8);
  }
  const bytes = joinChunks(chunks);
  await pace.rest(0.8);
  const counts = await readBack(bytes, collection, options);
  options.onProgress?.(1);
  return {
    fileName: exportName(collection, format.extension, options),
    mediaType: format.mediaType,
    bytes,
    report: { ...counts, losses: losses(collection), drafts: drafts?.(collection, options) ?? [] },
  };
}

function exportName(collection: Collection, extension: string, options: ExportOptions): string {
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
