import { signal } from '@preact/signals-core';
import { normaliseUrl } from '../article/index.ts';
import type { FormatId, ImportPlan, Problem, ReadOptions, TablePreview } from '../formats/index.ts';
import type { LibraryStore } from '../store/index.ts';
import type { Changes } from './changes.ts';

/** What reads files comes when there is one to read: the library shows itself without. */
const loadFormats = () => import('../formats/index.ts');

/** A file that was read, and what taking it in would do. */
export interface Preview {
  fileName: string;
  format: FormatId;
  plan: ImportPlan;
  /** What could not be read, as many as are listed. */
  problems: Problem[];
  problemCount: number;
}

/** A table whose columns the person chooses. */
export interface Columns {
  fileName: string;
  table: TablePreview;
  /** Label of the encoding that it was read in. */
  encoding: string;
}

export type IntakeState =
  | { phase: 'waiting' }
  /** `done` from 0 to 1. */
  | { phase: 'reading'; fileName: string; done: number }
  /** Larger than is read without asking; bytes. */
  | { phase: 'large'; fileName: string; size: number; limit: number }
  | ({ phase: 'columns' } & Columns)
  | ({ phase: 'preview' } & Preview);

/** How much of the work is done when a file is read and not yet compared with what is stored. */
const READ = 0.8;

/** A file on its way into the library: read, shown, and taken in only when the person says so. */
export class Intake {
  readonly state = signal<IntakeState>({ phase: 'waiting' });
  private reading: AbortController | null = null;
  private file: File | null = null;

  constructor(
    private readonly store: LibraryStore,
    private readonly changes: Changes,
  ) {}

  /**
   * Reads a file and compares it with what is stored; of a table that is not ours the columns are asked for first.
   * Nothing is written.
   */
  async read(file: File): Promise<void> {
    this.reading?.abort();
    this.file = file;
    const { bytes: limit } = (await loadFormats()).DEFAULT_LIMITS;
    if (this.file !== file) return;
    if (file.size <= limit) return this.open({});
    this.state.value = { phase: 'large', fileName: file.name, size: file.size, limit };
  }

  /** Reads the file that was too large, whatever it takes. */
  readAll(): Promise<void> {
    // A ZIP may unpack to several times its size, but not without end.
    return this.open({ limits: { bytes: (this.file?.size ?? 0) * 8 } });
  }

  /** Reads the beginning of the table in another encoding. */
  readAs(encoding: string): Promise<void> {
    return this.open({ encoding });
  }

  /** Reads the whole table by columns that the person chose. */
  readColumns(columns: TablePreview['mapping']): Promise<void> {
    const { value } = this.state;
    const encoding = value.phase === 'columns' ? value.encoding : 'utf-8';
    return this.open({ columns, encoding });
  }

  private async open(options: ReadOptions): Promise<void> {
    const { file } = this;
    if (!file) return;
    this.reading?.abort();
    const reading = new AbortController();
    this.reading = reading;
    const show = (state: IntakeState) => {
      if (this.reading === reading) this.state.value = state;
    };
    const { name: fileName } = file;
    show({ phase: 'reading', fileName, done: 0 });
    try {
      const { bytesOf, existingIn, formatOf, guessFormat, planImport } = await loadFormats();
      const bytes = await bytesOf(file, reading.signal);
      const format = guessFormat(bytes);
      const { read, preview } = await formatOf(format).load();
      if (preview && !options.columns) {
        const columns = await columnsOf(preview, bytes, fileName, options);
        if (columns) return show({ phase: 'columns', ...columns });
      }
      const result = await read?.(bytes, {
        ...options,
        articleUrl: (url) => normaliseUrl(url),
        now: Date.now(),
        signal: reading.signal,
        onProgress: (done) => show({ phase: 'reading', fileName, done: done * READ }),
      });
      if (!result) throw new RangeError(fileName);
      const { signal } = reading;
      const stored = await this.store.storedOf(result.collection, {
        signal,
        onProgress: (done) => show({ phase: 'reading', fileName, done: READ + done * (1 - READ) }),
      });
      const plan = await planImport(result, existingIn(stored), { signal });
      const { problems, problemCount } = result;
      show({ phase: 'preview', fileName, format, plan, problems, problemCount });
    } catch (error) {
      if (this.reading !== reading) return;
      this.state.value = { phase: 'waiting' };
      this.changes.refuse(error);
    }
  }

  /** Stops reading, or forgets what was read. */
  cancel(): void {
    this.reading?.abort();
    this.reading = null;
    this.file = null;
    this.state.value = { phase: 'waiting' };
  }

  /**
   * Takes the file in, in one step that can be undone.
   * @param replace ids of the records in conflict that the file's version replaces
   */
  async take(replace: ReadonlySet<string>): Promise<void> {
    if (this.state.value.phase !== 'preview') return;
    const { plan } = this.state.value;
    // At once: another file may be chosen before this one is stored.
    this.cancel();
    const { carryOut } = await loadFormats();
    const writes = carryOut(plan, ({ record }) => replace.has(record.id));
    await this.changes.take(writes.put, writes.before);
  }
}

/** Encodings of old spreadsheet programs, by their labels; the second is tried where a file is not in the first. */
export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'macintosh'] as const;

/** What the person chooses columns from; null where there is nothing to choose, or nothing that can be read. */
async function columnsOf(
  preview: (file: Uint8Array<ArrayBuffer>, options: ReadOptions) => Promise<TablePreview>,
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  options: ReadOptions,
): Promise<Columns | null> {
  const { Unreadable } = await loadFormats();
  const [first, second] = encodings;
  for (const encoding of options.encoding ? [options.encoding] : [first, second]) {
    try {
      const table = await preview(bytes, { ...options, encoding });
      return table.ours && encoding === first ? null : { fileName, table, encoding };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // The reader says what is wrong with it.
      if (error.problem.code !== 'not-utf8') return null;
    }
  }
  return null;
}
