import type { MessageKey } from '../../lib/i18n/index.ts';
import type { StepLabel, Workspace } from '../../lib/workspace/index.ts';
import { PROBLEMS } from '../i18n/problems.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

const UNDO: Record<StepLabel, MessageKey> = {
  mark: 'undoMark',
  change: 'undoChange',
  delete: 'undoDelete',
  accept: 'undoAccept',
  dismiss: 'undoDismiss',
  'take-in': 'undoTakeIn',
  'take-out': 'undoTakeOut',
  speaker: 'undoSpeaker',
};

/** What became of the last thing done: saved, or why not; the way back, and forth again. */
export function StatusLine({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslator();
  const problem = workspace.activity.problem.value;
  const undo = workspace.activity.history.next.value;
  const redo = workspace.activity.history.nextAgain.value;
  return (
    <>
      {undo && (
        <button
          type="button"
          class="quiet"
          title={t(UNDO[undo])}
          aria-label={t(UNDO[undo])}
          onClick={() => workspace.activity.undo()}
        >
          {t('undo')}
        </button>
      )}
      {redo && (
        <button type="button" class="quiet" onClick={() => workspace.activity.redo()}>
          {t('redo')}
        </button>
      )}
      <span role="status" class={problem ? 'problem' : undefined}>
        {problem ? t(PROBLEMS[problem]) : workspace.activity.saving.value === 'saved' && t('saved')}
      </span>
    </>
  );
}
