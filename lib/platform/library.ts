import { browser } from 'wxt/browser';
import type { LibraryPorts } from '../library/index.ts';
import { backupPort } from './backup/port.ts';
import { readSettings } from './settings.ts';
import { announceChange } from './tabs.ts';

/** What the library asks of the browser, answered by it. */
export const libraryPorts: LibraryPorts = {
  async storage() {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    const granted = await browser.permissions.contains({ permissions: ['unlimitedStorage'] });
    return { usage, quota, persisted: granted || (await navigator.storage.persisted()) };
  },

  async shortcuts() {
    const commands = await browser.commands.getAll();
    return commands.map(({ name = '', description = '', shortcut = '' }) => ({
      name,
      description,
      keys: shortcut,
    }));
  },

  changeShortcuts() {
    // Firefox's own function since 137; Chromium has a page.
    const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => void };
    if (openShortcutSettings) openShortcutSettings.call(browser.commands);
    else browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  },

  announce: (url) => void announceChange(url),
  backup: backupPort,

  permissions: permissionsOf(browser.runtime.getManifest()),

  trashDays: async () => (await readSettings()).trashDays,
};

function permissionsOf(manifest: {
  permissions?: string[];
  optional_permissions?: string[];
}): string[] {
  return [...(manifest.permissions ?? []), ...(manifest.optional_permissions ?? [])];
}
