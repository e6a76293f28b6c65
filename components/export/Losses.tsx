import type { Loss } from '../../lib/formats/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { lossName } from './formatLabels.ts';

/** What a file will not hold of what is exported. */
export function Losses({ losses }: { losses: readonly Loss[] }) {
  const { t, language } = useTranslator();
  if (losses.length === 0) return <p class="export-losses">{t('exportWhole')}</p>;
  const list = new Intl.ListFormat(language).format(losses.map((loss) => t(lossName(loss))));
  return (
    <p class="export-losses">
      <strong>{t('exportWithout')}</strong> {list}
    </p>
  );
}
