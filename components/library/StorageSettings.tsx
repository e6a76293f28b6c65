import { useEffect, useState } from 'preact/hooks';
import type { Library, StorageState } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** How much is kept on this device, and how firmly. */
export function StorageSettings({ library }: { library: Library }) {
  const { t, count, bytes } = useTranslator();
  const [state, setState] = useState<StorageState | null>(null);
  const summary = library.summary.value;
  useEffect(() => {
    library.ports.storage().then(setState, () => setState(null));
  }, [library]);
  if (!state) return null;
  return (
    <section aria-labelledby="storage">
      <h2 id="storage">{t('storage')}</h2>
      <dl class="facts">
        <div>
          <dt>{t('storageUsed')}</dt>
          <dd>{bytes(state.usage)}</dd>
        </div>
        {summary && (
          <div>
            <dt>{t('storageHolds')}</dt>
            <dd>
              {[
                count('marks', summary.marks),
                count('articles', summary.articles),
                count('inTrash', summary.trash),
              ].join(' · ')}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('storageKept')}</dt>
          <dd>{t(state.persisted ? 'storagePersisted' : 'storageNotPersisted')}</dd>
        </div>
      </dl>
    </section>
  );
}
