import { useRef } from 'preact/hooks';
import type { Library } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

interface Props {
  library: Library;
  /** What would be deleted for good. */
  ids(): string[];
}

/** Deletes for good, once it has been asked whether it shall. */
export function EmptyTrash({ library, ids }: Props) {
  const { t, count } = useTranslator();
  const dialog = useRef<HTMLDialogElement>(null);
  const total = library.listing.value?.total ?? 0;
  return (
    <div class="view-note">
      <p>{t('trashNote')}</p>
      <span class="spring" />
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {t('emptyTrash')}
      </button>
      <dialog ref={dialog} aria-labelledby="empty-trash">
        <form method="dialog">
          <h2 id="empty-trash">{count('emptyTrashQuestion', total)}</h2>
          <p>{t('emptyTrashNote')}</p>
          <div class="dialog-actions">
            <button type="submit">{t('cancel')}</button>
            <button type="submit" class="primary" onClick={() => library.changes.purge(ids())}>
              {t('deleteForGood')}
            </button>
          </div>
        </form>
      </dialog>
    </div>
  );
}
