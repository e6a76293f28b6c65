import { signal } from '@preact/signals-core';
import { Backup, BackupError } from '../backup/index.ts';
import { type LibraryStore, type Standing, StoreError } from '../store/index.ts';
import type { LibraryPorts } from './ports.ts';

const DAY = 86_400_000;

/** That nothing is lost: whether the database is what it was, its backups, and how long the trash keeps. */
export class Safekeeping {
  /** Null until it has been looked at. */
  readonly standing = signal<Standing | null>(null);
  readonly backup: Backup;

  constructor(
    private readonly store: LibraryStore,
    private readonly ports: LibraryPorts,
    /** Told why something that the person asked for was not done. */
    private readonly refuse: (error: unknown) => void,
  ) {
    this.backup = new Backup(store, ports.backup);
  }

  /** Looks at the database, empties what was in the trash for too long, and writes a backup where one is due. */
  async start(): Promise<void> {
    await this.look();
    const days = await this.ports.trashDays();
    if (days > 0 && this.standing.value?.state === 'whole')
      await this.store.purgeBefore(Date.now() - days * DAY);
    await this.backup.start();
    await this.backup.runIfDue();
  }

  close(): void {
    this.backup.close();
  }

  /** To be called after each change of the database. */
  async noticeChange(): Promise<void> {
    this.backup.noticeChange();
    if (this.standing.value?.state === 'lost') await this.look();
  }

  /** Goes on with what is left of a library that lost something. */
  acceptLoss(): Promise<void> {
    return this.attempt(async () => {
      await this.store.acceptLoss();
      await this.look();
    });
  }

  /** Hands everything to the person as a file. */
  downloadBackup(): Promise<void> {
    return this.attempt(() =>
      this.backup.download().catch((error) => {
        throw error instanceof BackupError && error.code === 'lost'
          ? new StoreError('lost', { cause: error })
          : error;
      }),
    );
  }

  private async look(): Promise<void> {
    this.standing.value = await this.store.standing();
  }

  private attempt(action: () => Promise<void>): Promise<void> {
    return action().catch(this.refuse);
  }
}
