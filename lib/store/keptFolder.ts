import Dexie, { type EntityTable } from 'dexie';

/** The folder that backups go to. A handle can be kept in IndexedDB alone; in a database of its own, apart from the marks. */
class Folders extends Dexie {
  declare folders: EntityTable<{ name: 'backup'; handle: FileSystemDirectoryHandle }, 'name'>;

  constructor() {
    super('pressmark-backup');
    this.version(1).stores({ folders: 'name' });
  }
}

const folders = new Folders();

/** The handle of the folder that was chosen for backups, if one was. */
export const keptFolder = async (): Promise<FileSystemDirectoryHandle | undefined> =>
  (await folders.folders.get('backup'))?.handle;

/** Keeps the handle of a chosen folder in the place of the one before. */
export async function keepFolder(handle: FileSystemDirectoryHandle): Promise<void> {
  await folders.folders.put({ name: 'backup', handle });
}
