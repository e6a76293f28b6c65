import { useState } from 'preact/hooks';
import type { Library } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { ColorChoice } from '../marks/ColorChoice.tsx';
import { TagField } from '../marks/TagField.tsx';
import './BulkBar.css';

/** What can be done with all that are chosen. */
export function BulkBar({ library }: { library: Library }) {
  const { t, count } = useTranslator();
  const [typed, setTyped] = useState('');
  const { selection, changes } = library;
  const ids = [...selection.chosen.value];
  if (ids.length === 0) return null;
  const trash = library.question.route.value.view === 'trash';
  const then = (done: Promise<void>) => done.then(() => selection.clear());
  return (
    <section class="bulk-bar" aria-label={t('bulkLabel')}>
      <strong role="status">{count('chosen', ids.length)}</strong>
      {trash ? (
        <button type="button" onClick={() => then(changes.restore(ids))}>
          {t('restore')}
        </button>
      ) : (
        <>
          <TagField
            names={[]}
            known={library.tags.value.map(({ name }) => name)}
            typed={typed}
            onType={setTyped}
            onChange={(names) => changes.addTags(ids, names)}
          />
          <ColorChoice value={null} onChange={(color) => changes.color(ids, color)} />
          <button type="button" onClick={() => then(changes.trash(ids))}>
            {t('delete')}
          </button>
        </>
      )}
      <button type="button" class="quiet" onClick={() => selection.clear()}>
        {t('chooseNone')}
      </button>
    </section>
  );
}
