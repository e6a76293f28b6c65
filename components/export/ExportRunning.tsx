import { useTranslator } from '../i18n/TranslatorContext.ts';

/** Ms of work after which it is said how far it is, and after which it can be stopped. */
const SHOWN = 500;
const STOPPABLE = 2000;

interface Props {
  /** 0 to 1. */
  done: number;
  since: number;
  onStop(): void;
}

/** How far an export is; nothing of one that takes no time to speak of. Drawn anew by each step of the work. */
export function ExportRunning({ done, since, onStop }: Props) {
  const { t } = useTranslator();
  const time = performance.now() - since;
  if (time < SHOWN) return null;
  return (
    <div class="export-running">
      <progress value={done} aria-label={t('exportRunning')} />
      {time > STOPPABLE && (
        <button type="button" onClick={onStop}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}
