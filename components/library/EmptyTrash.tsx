import type { Library } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { Confirm } from './Confirm.tsx';

interface Props {
  library: Library;
  /** How long what is deleted stays; 0 for until the trash is emptied. */
  days: number;
  /** What would be deleted for good. */
  ids(): string[];
}

/** Deletes for good, once it has been asked whether it shall. */
export function EmptyTrash({ library, days, ids }: Props) {
  const { t, count } = useTranslator();
  const total = library.listing.value?.total ?? 0;
  return (
    <div class="view-note">
      <p>{days > 0 ? count('trashKept', days) : t('trashNote')}</p>
      <span class="spring" />
      <Confirm
        label={t('emptyTrash')}
        question={count('emptyTrashQuestion', total)}
        action={t('deleteForGood')}
        onConfirm={() => library.changes.purge(ids())}
      >
        {t('emptyTrashNote')}
      </Confirm>
    </div>
  );
}
