import type { Backup } from '../../lib/backup/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** How far a backup is that takes a while, and the way to stop it. */
export function BackupProgress({ backup }: { backup: Backup }) {
  const { t } = useTranslator();
  const done = backup.progress.value;
  if (done === null) return null;
  return (
    <p class="backup-progress">
      <progress value={done} aria-label={t('backupWriting')} />
      <button type="button" onClick={() => backup.cancel()}>
        {t('cancel')}
      </button>
    </p>
  );
}
