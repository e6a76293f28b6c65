import type { BackupState } from './types.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Writing backups shall take no more than this part of the time. */
const SHARE = 1 / 100;

/** Between two automatic backups, at least; milliseconds. */
const APART = 10 * MINUTE;

/** A person without automatic backups is reminded after so many changes, or so much time with any. */
const REMIND = { changes: 25, after: 7 * DAY };

/** Whether an automatic backup is to be written at `now`, with so many changes since the last. */
export function isDue(state: BackupState, changes: number, now: number): boolean {
  const { way, last, failedAt = Number.NEGATIVE_INFINITY } = state;
  if (way === 'none' || changes === 0 || now - failedAt < APART) return false;
  return !last || now - last.at >= Math.max(APART, last.took / SHARE);
}

/** Whether the person is to be reminded that what was marked lies on this device alone. */
export function isReminder({ way, last }: BackupState, changes: number, now: number): boolean {
  if (way !== 'none' || changes === 0) return false;
  return changes >= REMIND.changes || (last !== undefined && now - last.at >= REMIND.after);
}

/** One file for each day of the week, so that a bad backup does not take the place of all good ones. */
export function backupName(now: number): string {
  const day = new Intl.DateTimeFormat('en', { weekday: 'short' }).format(now).toLowerCase();
  return `pressmark-backup-${day}.json`;
}
