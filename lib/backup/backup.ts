import { signal } from '@preact/signals-core';
import type { LibraryStore } from '../store/index.ts';
import { backupName, isDue } from './due.ts';
import { backupFile } from './file.ts';
import {
  type BackupDone,
  BackupError,
  type BackupPort,
  type BackupState,
  type BackupWay,
} from './types.ts';

/** Milliseconds without a change before a backup is thought of. */
const QUIET = 20_000;

/** What is done sooner shows no progress; milliseconds. */
const SOON = 400;

/** How far a backup is when everything is read and no file written. */
const READ = 0.3;

/** Keeps a copy of everything outside the browser's profile, and says how far it is behind. */
export class Backup {
  /** Null until it has been read. */
  readonly state = signal<BackupState | null>(null);
  /** Annotations that were changed since the last backup; 1 where only the codebook or the trash was. */
  readonly changes = signal(0);
  readonly busy = signal(false);
  /** How far a backup is that takes a while, from 0 to 1; null where none does. */
  readonly progress = signal<number | null>(null);
  private making: AbortController | null = null;
  private unwatch: (() => void) | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: Pick<
      LibraryStore,
      'standing' | 'everything' | 'changedSince' | 'sequence'
    >,
    private readonly port: BackupPort,
  ) {}

  /** The ways that this browser has to write backups by itself. */
  get ways(): readonly BackupWay[] {
    return this.port.ways;
  }

  /** Reads how backups stand and follows it, until {@link close}. */
  async start(): Promise<void> {
    this.unwatch ??= this.port.watch((state) => {
      this.state.value = state;
      this.count().catch(() => undefined);
    });
    this.state.value = await this.port.load();
    await this.count();
  }

  close(): void {
    clearTimeout(this.waiting);
    this.unwatch?.();
    this.unwatch = null;
  }

  /** Counts again after a change, and writes a backup a while after the last of several, where one is due. */
  noticeChange(): void {
    this.count().catch(() => undefined);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.runIfDue(), QUIET);
  }

  /** Counts what was changed since the last backup. */
  async count(): Promise<void> {
    const { at = 0, sequence = 0 } = this.state.value?.last ?? {};
    const changed = await this.store.changedSince(at);
    this.changes.value = changed || Number((await this.store.sequence()) !== sequence);
  }

  /** Writes a backup where one is due. Says in the state why it could not; never rejects. */
  async runIfDue(now = Date.now()): Promise<void> {
    try {
      const state = await this.port.load();
      this.state.value = state;
      if (state.way === 'none') return;
      await this.count();
      if (isDue(state, this.changes.value, now)) await this.run();
    } catch {
      // The database did not answer; the library says so itself.
    }
  }

  /** Writes a backup the chosen way now. Says in the state why it could not. */
  async run(): Promise<void> {
    await this.port.alone(async () => {
      const state = await this.port.load();
      if (state.way === 'none') return;
      await this.occupied(async (signal) => {
        try {
          if (!(await this.port.allowed(state.way))) throw new BackupError('asks');
          const { bytes, ...done } = await this.make(signal);
          await this.port.write(state.way, done.fileName, bytes);
          await this.finish({ ...state, bytes, done });
        } catch (error) {
          // Who stopped it knows that there is no backup.
          if (signal.aborted) return;
          const failure = error instanceof BackupError ? error.code : 'failed';
          await this.keep({ ...state, failure, failedAt: Date.now() });
        }
      });
    });
  }

  /**
   * Hands a backup to the person as a file.
   * @throws BackupError; an `AbortError` when it was cancelled
   */
  download(): Promise<void> {
    return this.occupied(async (signal) => {
      const { bytes, ...done } = await this.make(signal);
      const day = new Intl.DateTimeFormat('sv-SE').format(done.at);
      const fileName = `pressmark-backup-${day}.json`;
      this.port.download(fileName, bytes);
      await this.finish({ ...(await this.port.load()), bytes, done: { ...done, fileName } });
    });
  }

  /** Stops what is being made before it is written; the backup before stays. */
  cancel(): void {
    this.making?.abort();
  }

  /** Begins automatic backups, straight from a click: the browser asks the person. False where they said no. */
  async switchOn(way: BackupWay): Promise<boolean> {
    const folder = await this.port.choose(way);
    if (folder === null) return false;
    const { last } = await this.port.load();
    await this.keep({ way, ...(folder && { folder }), ...(last && { last }) });
    await this.run();
    return true;
  }

  async switchOff(): Promise<void> {
    const { last } = await this.port.load();
    await this.keep({ way: 'none', ...(last && { last }) });
  }

  /** Lets the browser ask the person again, straight from a click, and writes the backup that waited. */
  async allowAgain(): Promise<void> {
    const state = this.state.value;
    if (state && (await this.port.allow(state.way))) await this.run();
  }

  private async occupied(action: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const making = new AbortController();
    this.making = making;
    this.busy.value = true;
    try {
      await action(making.signal);
    } finally {
      this.busy.value = false;
      this.progress.value = null;
      this.making = null;
    }
  }

  private async make(signal: AbortSignal) {
    const at = Date.now();
    const onProgress = (done: number) => {
      signal.throwIfAborted();
      if (Date.now() - at > SOON) this.progress.value = done;
    };
    // A backup of less than there was would in time take the place of all that hold more.
    if ((await this.store.standing()).state === 'lost') throw new BackupError('lost');
    const sequence = await this.store.sequence();
    const everything = await this.store.everything((done) => onProgress(done * READ));
    const bytes = await backupFile(everything, {
      signal,
      onProgress: (done) => onProgress(READ + done * (1 - READ)),
    });
    const annotations = everything.annotations.length;
    const fileName = backupName(at);
    return { at, bytes, fileName, annotations, sequence, took: Date.now() - at };
  }

  private async finish({
    bytes,
    done,
    failure,
    failedAt,
    ...state
  }: BackupState & { bytes: Uint8Array; done: Omit<BackupDone, 'bytes'> }): Promise<void> {
    await this.keep({ ...state, last: { ...done, bytes: bytes.length } });
  }

  private async keep(state: BackupState): Promise<void> {
    await this.port.save(state);
    this.state.value = state;
    await this.count();
    this.port.warn(state.failure !== undefined && this.changes.value > 0);
  }
}
