import { browser } from 'wxt/browser';
import type { LibraryPorts } from '../library/index.ts';
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

  announce: (url) => void announceChange(url),
};
