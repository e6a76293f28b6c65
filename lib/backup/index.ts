export { Backup } from './backup.ts';
export { isReminder } from './due.ts';
export {
  BackupError,
  type BackupFailure,
  type BackupPort,
  type BackupState,
  type BackupWay,
} from './types.ts';
