import { browser } from 'wxt/browser';
import type { BackupPort, BackupState } from '../../backup/index.ts';
import { download } from '../download.ts';
import { translator } from '../translator.ts';
import { allowDownloads, downloadsAllowed, writeIntoDownloads } from './downloads.ts';
import { allowFolder, chooseFolder, folderAllowed, writeIntoFolder } from './folder.ts';

const KEY = 'backup';

/** Chromium writes into a folder that is chosen once; Firefox has no such thing, and takes the downloads. */
const HAS_FOLDERS = !import.meta.env.FIREFOX;

/** What backups ask of the browser, answered by it. How they stand is in `storage.local`. */
export const backupPort: BackupPort = {
  ways: HAS_FOLDERS ? ['folder'] : ['downloads'],

  async load() {
    const stored = await browser.storage.local.get(KEY);
    return (stored[KEY] as BackupState | undefined) ?? { way: 'none' };
  },

  save: (state) => browser.storage.local.set({ [KEY]: state }),

  watch(changed) {
    const listener = (changes: Record<string, { newValue?: unknown }>) => {
      const state = changes[KEY]?.newValue as BackupState | undefined;
      if (state) changed(state);
    };
    browser.storage.local.onChanged.addListener(listener);
    return () => browser.storage.local.onChanged.removeListener(listener);
  },

  choose: async (way) => (way === 'folder' ? chooseFolder() : (await allowDownloads()) ? '' : null),
  allowed: (way) => (way === 'folder' ? folderAllowed() : downloadsAllowed()),
  allow: (way) => (way === 'folder' ? allowFolder() : allowDownloads()),

  write: (way, fileName, bytes) =>
    way === 'folder' ? writeIntoFolder(fileName, bytes) : writeIntoDownloads(fileName, bytes),

  download: (fileName, bytes) => download(fileName, [bytes], 'application/json'),

  async alone(action) {
    await navigator.locks.request('pressmark-backup', { ifAvailable: true }, async (lock) => {
      if (lock) await action();
    });
  },

  warn(on) {
    browser.action.setBadgeText({ text: on ? '!' : '' });
    browser.action.setTitle({
      title: on ? translator.t('actionTitleBackup') : translator.t('actionTitle'),
    });
  },
};
