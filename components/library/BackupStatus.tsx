import { type BackupFailure, isReminder } from '../../lib/backup/index.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import type { Library } from '../../lib/library/index.ts';
import { routeHash } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { BackupProgress } from './BackupProgress.tsx';

export const FAILURES: Record<BackupFailure, MessageKey> = {
  asks: 'backupAsks',
  full: 'backupFull',
  gone: 'backupGone',
  lost: 'backupLost',
  failed: 'backupFailed',
};

/** In a few words at the side: when the last backup was, what was changed since, and what is next. */
export function BackupStatus({ library }: { library: Library }) {
  const { t, count, ago } = useTranslator();
  const { backup } = library.safekeeping;
  const state = backup.state.value;
  if (!state) return null;
  const { last, failure, way } = state;
  const changes = backup.changes.value;
  const reminder = isReminder(state, changes, Date.now());
  return (
    <section class="backup-status" aria-label={t('backupState')}>
      <h2>{t('backup')}</h2>
      <p>
        {backup.busy.value
          ? t('backupWriting')
          : last
            ? t('backupVerified', ago(last.at))
            : t('backupNone')}
      </p>
      <BackupProgress backup={backup} />
      {changes > 0 && !failure && last && <p>{count('backupChanges', changes)}</p>}
      {failure && (
        <p class="problem" role="alert">
          {t(FAILURES[failure])}
        </p>
      )}
      {reminder && <p class="problem">{t('backupReminder')}</p>}
      <p>
        {failure === 'asks' ? (
          <button type="button" onClick={() => backup.allowAgain()}>
            {t('backupAllow')}
          </button>
        ) : reminder ? (
          <button type="button" onClick={() => library.safekeeping.downloadBackup()}>
            {t('backupNow')}
          </button>
        ) : (
          <a href={routeHash({ view: 'settings' })}>
            {t(way === 'none' ? 'backupSet' : 'viewSettings')}
          </a>
        )}
      </p>
    </section>
  );
}
