import type { PluralKey } from '../../lib/i18n/index.ts';
import type { Library, Step } from '../../lib/library/index.ts';
import { PROBLEMS } from '../i18n/problems.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import './Notice.css';

const DONE: Record<Step['what'], PluralKey> = {
  trash: 'deleted',
  restore: 'restored',
  purge: 'purged',
  tags: 'tagged',
  color: 'coloured',
  change: 'changed',
  codebook: 'codebookChanged',
  import: 'imported',
  settings: 'settingsSaved',
};

/** What was done last, with the way back. It stays until the next thing is done, so that nobody has to hurry. */
export function Notice({ library }: { library: Library }) {
  const { t, count, language } = useTranslator();
  const { outcome, history } = library.changes;
  const now = outcome.value;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <div class="notice" role="status">
      {now?.state === 'done' && count(DONE[now.step.what], now.step.count)}
      {now?.state === 'undone' && t('undone')}
      {now?.state === 'redone' && t('redone')}
      {now?.state === 'working' && (
        <>
          {t('working', percent.format(now.done))}
          <button type="button" onClick={() => library.changes.stop()}>
            {t('cancel')}
          </button>
        </>
      )}
      {now?.state === 'stopped' && t('stoppedUnchanged')}
      {now?.state === 'refused' && <span class="problem">{t(PROBLEMS[now.code])}</span>}
      {now && now.state !== 'working' && history.next.value && (
        <button type="button" aria-keyshortcuts="Control+Z" onClick={() => library.changes.undo()}>
          {t('undo')}
        </button>
      )}
      {now?.state === 'undone' && history.nextAgain.value && (
        <button
          type="button"
          aria-keyshortcuts="Control+Shift+Z"
          onClick={() => library.changes.redo()}
        >
          {t('redo')}
        </button>
      )}
      {now && now.state !== 'working' && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            outcome.value = null;
          }}
        >
          {t('close')}
        </button>
      )}
    </div>
  );
}
