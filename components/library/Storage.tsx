import { useEffect, useState } from 'preact/hooks';
import type { Library, StorageState } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** How much is kept on this device, and how firmly. */
export function Storage({ library }: { library: Library }) {
  const { t, language } = useTranslator();
  const [state, setState] = useState<StorageState | null>(null);
  useEffect(() => {
    library.ports.storage().then(setState, () => setState(null));
  }, [library]);
  if (!state) return null;
  return (
    <section class="storage" aria-label={t('storage')}>
      <h2>{t('storage')}</h2>
      <p>{t('storageUsed', bytes(state.usage, language))}</p>
      <p>{t(state.persisted ? 'storagePersisted' : 'storageNotPersisted')}</p>
    </section>
  );
}

/** Bytes in the words of a language: 12 MB. */
function bytes(n: number, language: string): string {
  const [value, unit] = n < 1e6 ? [n / 1e3, 'kilobyte'] : [n / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
