import type { ExtensionPage } from './harness.ts';

/** Gives backups a folder. A person chooses one in the browser's own window, which a test cannot reach. */
export async function giveFolder(page: ExtensionPage): Promise<void> {
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getDirectoryHandle('backups', { create: true });
    const open = indexedDB.open('pressmark-backup', 10);
    open.onupgradeneeded = () => open.result.createObjectStore('folders', { keyPath: 'name' });
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const transaction = open.result.transaction('folders', 'readwrite');
    transaction.objectStore('folders').put({ name: 'backup', handle });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    open.result.close();
    await chrome.storage.local.set({ backup: { way: 'folder', folder: 'backups' } });
  });
}
