import { BackupError } from '../../backup/index.ts';
import { keepFolder, keptFolder } from '../../store/index.ts';

/** What Chromium has beyond the types. */
interface Permitting {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}
type Folder = FileSystemDirectoryHandle & Permitting;

const MODE = { mode: 'readwrite' } as const;

interface Picker {
  showDirectoryPicker?(options: object): Promise<FileSystemDirectoryHandle>;
}

/** Asks for a folder; null where the person closes the question. */
export async function chooseFolder(): Promise<string | null> {
  try {
    const { showDirectoryPicker } = globalThis as Picker;
    const handle = await showDirectoryPicker?.call(globalThis, {
      id: 'pressmark-backup',
      startIn: 'documents',
      ...MODE,
    });
    if (!handle) return null;
    await keepFolder(handle);
    return handle.name;
  } catch (error) {
    if ((error as Error).name === 'AbortError') return null;
    throw error;
  }
}

/** Whether the folder may be written to without asking. */
export async function folderAllowed(): Promise<boolean> {
  const folder = (await keptFolder()) as Folder | undefined;
  return (await folder?.queryPermission(MODE)) === 'granted';
}

/** Asks whether the folder may be written to; straight from a click. */
export async function allowFolder(): Promise<boolean> {
  const folder = (await keptFolder()) as Folder | undefined;
  return (await folder?.requestPermission(MODE)) === 'granted';
}

/**
 * Writes a file into the folder and reads it back. The browser writes beside the old file and puts the new one in its
 * place when it is whole, so that a write that is cut off leaves the old one.
 * @throws BackupError
 */
export async function writeIntoFolder(
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  try {
    const folder = await keptFolder();
    if (!folder) throw new BackupError('gone');
    const file = await folder.getFileHandle(fileName, { create: true });
    const stream = await file.createWritable();
    await stream.write(bytes);
    await stream.close();
    const written = await (await file.getFile()).arrayBuffer();
    if ((await hash(written)) !== (await hash(bytes))) throw new BackupError('failed');
  } catch (error) {
    throw backupError(error);
  }
}

async function hash(bytes: BufferSource): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join();
}

function backupError(error: unknown): BackupError {
  if (error instanceof BackupError) return error;
  const { name } = error as Error;
  const options = { cause: error };
  if (name === 'QuotaExceededError') return new BackupError('full', options);
  if (name === 'NotFoundError') return new BackupError('gone', options);
  if (name === 'NotAllowedError') return new BackupError('asks', options);
  return new BackupError('failed', options);
}
