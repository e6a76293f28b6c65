import { browser } from 'wxt/browser';
import { Backup } from '../../backup/index.ts';
import { openLibraryStore } from '../../store/index.ts';
import { sentinel } from '../sentinel.ts';
import { backupPort } from './port.ts';

/** Lets the write that woke the background be answered first. */
const AFTER = 3000;

/**
 * Writes backups from the background, where one is due: when the browser starts, and when marks were changed, which
 * pages that show them tell it. Gives what to call after a change.
 */
export function serveBackups(): () => void {
  const backup = new Backup(openLibraryStore(sentinel), backupPort);
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      backup.runIfDue();
    }, AFTER);
  };
  browser.runtime.onStartup.addListener(soon);
  return soon;
}
