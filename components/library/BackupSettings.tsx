import { useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/i18n/index.ts';
import type { Library } from '../../lib/library/index.ts';
import { routeHash } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { BackupProgress } from './BackupProgress.tsx';
import { FAILURES } from './BackupStatus.tsx';

const CHOOSE: Record<string, MessageKey> = {
  folder: 'backupFolder',
  downloads: 'backupDownloads',
};

/** Where copies of everything go, when the last went there, and how one comes back. */
export function BackupSettings({ library }: { library: Library }) {
  const { t, count, moment, bytes } = useTranslator();
  const [failed, setFailed] = useState(false);
  const { backup } = library.safekeeping;
  const state = backup.state.value;
  if (!state) return null;
  const { way, folder, last, failure } = state;
  const changes = backup.changes.value;
  const choose = () => {
    const [best] = backup.ways;
    setFailed(false);
    if (best) backup.switchOn(best).catch(() => setFailed(true));
  };
  const [best = 'none'] = backup.ways;
  return (
    <section aria-labelledby="backup-settings">
      <h2 id="backup-settings">{t('backup')}</h2>
      <p>{t('backupWhy')}</p>
      <dl class="facts">
        <div>
          <dt>{t('backupWhere')}</dt>
          <dd>
            {way === 'folder'
              ? t('backupIntoFolder', folder ?? '')
              : t(way === 'downloads' ? 'backupIntoDownloads' : 'backupByHand')}
          </dd>
        </div>
        <div>
          <dt>{t('backupLast')}</dt>
          <dd>
            {last
              ? `${moment(last.at)}, ${count('marks', last.annotations)}, ${bytes(last.bytes)}: ${last.fileName}`
              : t('backupNone')}
          </dd>
        </div>
        <div>
          <dt>{t('backupSince')}</dt>
          <dd>{count('changes', changes)}</dd>
        </div>
      </dl>
      {failure && (
        <p class="problem" role="alert">
          {t(FAILURES[failure])}
        </p>
      )}
      {failed && (
        <p class="problem" role="alert">
          {t('backupNotChosen')}
        </p>
      )}
      <BackupProgress backup={backup} />
      <div class="actions">
        {failure === 'asks' && (
          <button type="button" class="primary" onClick={() => backup.allowAgain()}>
            {t('backupAllow')}
          </button>
        )}
        {CHOOSE[best] && (
          <button type="button" onClick={choose}>
            {t(way === 'none' ? CHOOSE[best] : 'backupOther')}
          </button>
        )}
        {way !== 'none' && (
          <button type="button" disabled={backup.busy.value} onClick={() => backup.run()}>
            {t('backupNow')}
          </button>
        )}
        <button
          type="button"
          disabled={backup.busy.value}
          onClick={() => library.safekeeping.downloadBackup()}
        >
          {t('backupDownload')}
        </button>
        {way !== 'none' && (
          <button type="button" class="quiet" onClick={() => backup.switchOff()}>
            {t('backupOff')}
          </button>
        )}
        <a href={routeHash({ view: 'import' })}>{t('restoreBackup')}</a>
      </div>
    </section>
  );
}
