import type { Shelf } from '../../lib/workspace/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** Says what was deleted, with the way back. It stays until the next deletion, so that nobody has to hurry. */
export function RemovedNotice({ shelf }: { shelf: Shelf }) {
  const { t, count } = useTranslator();
  const removed = shelf.removed.value;
  return (
    <div class="removed-notice" role="status">
      {removed.length > 0 && (
        <>
          {count('deleted', removed.length)}
          <button type="button" onClick={() => shelf.undo()}>
            {t('undo')}
          </button>
        </>
      )}
    </div>
  );
}
