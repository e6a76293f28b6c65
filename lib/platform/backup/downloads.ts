import { browser } from 'wxt/browser';
import { BackupError } from '../../backup/index.ts';

const PERMISSION = { permissions: ['downloads' as const] };

/** Milliseconds after which a download that says nothing is given up. */
const PATIENCE = 60_000;

/** Asks for the optional permission; straight from a click. */
export const allowDownloads = (): Promise<boolean> => browser.permissions.request(PERMISSION);

export const downloadsAllowed = (): Promise<boolean> => browser.permissions.contains(PERMISSION);

/**
 * Saves a file below the folder for downloads without a question, in the place of one of the same name, and looks
 * whether it is there whole. Needs a page or an event page: a service worker has no addresses for blobs.
 * @throws BackupError
 */
export async function writeIntoDownloads(
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/json' }));
  try {
    const id = await browser.downloads.download({
      url,
      filename: `Pressmark/${fileName}`,
      conflictAction: 'overwrite',
      saveAs: false,
    });
    await finished(id);
    const [found] = await browser.downloads.search({ id });
    if (!found?.exists || found.fileSize !== bytes.length) throw new BackupError('failed');
    // A list of downloads is for what a person fetched.
    await browser.downloads.erase({ id });
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError('failed', { cause: error });
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function finished(id: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const look = (state?: string, error?: string) => {
    if (state === 'complete') resolve();
    else if (state === 'interrupted')
      reject(new BackupError(error === 'FILE_NO_SPACE' ? 'full' : 'failed'));
  };
  const listener = (delta: {
    id: number;
    state?: { current?: string };
    error?: { current?: string };
  }) => {
    if (delta.id === id) look(delta.state?.current, delta.error?.current);
  };
  browser.downloads.onChanged.addListener(listener);
  const timer = setTimeout(() => reject(new BackupError('failed')), PATIENCE);
  try {
    // It may have been done before anybody listened.
    const [found] = await browser.downloads.search({ id });
    look(found?.state, found?.error);
    await promise;
  } finally {
    clearTimeout(timer);
    browser.downloads.onChanged.removeListener(listener);
  }
}
