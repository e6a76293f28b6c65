/**
 * Where backups go by themselves. `folder`: one that the person chose; `downloads`: a folder within that of the
 * browser's downloads; `none`: nowhere, the person is reminded and saves a file by hand.
 */
export type BackupWay = 'folder' | 'downloads' | 'none';

/**
 * Why the last automatic backup was not written. `asks`: the browser wants the person's word again;
 * `lost`: the library is not whole, and a backup of it would take the place of a better one.
 */
export type BackupFailure = 'asks' | 'full' | 'gone' | 'lost' | 'failed';

/** The last backup that was written and read back. */
export interface BackupDone {
  /** Milliseconds since 1970. */
  at: number;
  fileName: string;
  /** The trash included. */
  annotations: number;
  /** Number of the last write that it holds. */
  sequence: number;
  bytes: number;
  /** Milliseconds that it took. */
  took: number;
}

/** How backups stand. Kept outside the database that they are of. */
export interface BackupState {
  way: BackupWay;
  /** Name of the chosen folder, for the person. */
  folder?: string;
  last?: BackupDone;
  failure?: BackupFailure;
  /** When it failed; milliseconds since 1970. */
  failedAt?: number;
}

/** What backups ask of the browser. */
export interface BackupPort {
  /** The ways that this browser has, best first, without `none`. */
  readonly ways: readonly BackupWay[];
  load(): Promise<BackupState>;
  save(state: BackupState): Promise<void>;
  /** Calls back when another page changed the state; gives the way to stop. */
  watch(changed: (state: BackupState) => void): () => void;
  /**
   * Asks the person for a place, straight from a click. Gives its name ('' where it has none), null where the person
   * does not want to.
   */
  choose(way: BackupWay): Promise<string | null>;
  /** Whether files may be written without asking. */
  allowed(way: BackupWay): Promise<boolean>;
  /** Asks for that again, straight from a click. */
  allow(way: BackupWay): Promise<boolean>;
  /**
   * Writes a file in the place of one of the same name, and reads it back.
   * @throws BackupError
   */
  write(way: BackupWay, fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Hands a file to the person. */
  download(fileName: string, bytes: Uint8Array<ArrayBuffer>): void;
  /** Does something that no other page does at the same time; nothing where one does. */
  alone(action: () => Promise<void>): Promise<void>;
  /** Shows at the toolbar button that a backup wants the person, or no longer. */
  warn(on: boolean): void;
}

/** A backup that was not written; the one before is as it was. */
export class BackupError extends Error {
  override name = 'BackupError';
  constructor(
    readonly code: BackupFailure,
    options?: ErrorOptions,
  ) {
    super(`No backup was written: ${code}`, options);
  }
}
