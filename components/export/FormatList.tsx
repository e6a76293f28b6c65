import { useId } from 'preact/hooks';
import { type FormatId, type Purpose, purposes } from '../../lib/formats/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { formatName, formatUse, purposeName } from './formatLabels.ts';

interface Props {
  value: FormatId;
  onChange(id: FormatId): void;
}

/** All formats by what they are for; one is chosen, by the arrow keys too. */
export function FormatList({ value, onChange }: Props) {
  const { t } = useTranslator();
  const group = useId();
  return (
    <div class="format-list" role="radiogroup" aria-label={t('exportFormat')}>
      {(Object.keys(purposes) as Purpose[]).map((purpose) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a second group around the same choice
        <div key={purpose} role="group" aria-labelledby={`${group}${purpose}`}>
          <h3 id={`${group}${purpose}`}>{t(purposeName(purpose))}</h3>
          {purposes[purpose].map((id) => (
            <label key={id} class="format">
              <input
                type="radio"
                name={group}
                value={id}
                checked={id === value}
                onChange={() => onChange(id)}
              />
              <span class="format-name">{t(formatName(id))}</span>
              <span class="format-use">{t(formatUse(id))}</span>
            </label>
          ))}
        </div>
      ))}
    </div>
  );
}
