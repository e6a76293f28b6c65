import type { BackupPort } from '../backup/index.ts';

/** How much the browser lets this device keep, and how firmly. */
export interface StorageState {
  /** Bytes. */
  usage: number;
  /** Bytes; what the browser would allow, not what is free on the disk. */
  quota: number;
  /** Whether the browser promises not to clear it when the disk is full. */
  persisted: boolean;
}

/** A key binding as the browser has it now. */
export interface Shortcut {
  name: string;
  description: string;
  /** As the browser writes it: `Alt+Shift+M`; '' where none is set. */
  keys: string;
}

/** What the library asks of the browser. */
export interface LibraryPorts {
  storage(): Promise<StorageState>;
  shortcuts(): Promise<Shortcut[]>;
  /** Opens the place where the browser lets them be changed. */
  changeShortcuts(): void;
  /** Tells pages that show an article that its annotations changed; all pages where it is null. */
  announce(url: string | null): void;
  backup: BackupPort;
  /** Names of the permissions that the extension has or may ask for. */
  readonly permissions: readonly string[];
  /** Days that what was deleted stays in the trash; 0 for until it is emptied. */
  trashDays(): Promise<number>;
}
