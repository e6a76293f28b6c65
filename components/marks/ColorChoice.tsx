import { type Color, colors } from '../../lib/annotations/index.ts';
import { COLOR_LABELS } from '../../lib/i18n/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import './ColorChoice.css';

interface Props {
  /** Null where several marks may have several. */
  value: Color | undefined | null;
  /** What it is the colour of, where that is not plain. */
  label?: string;
  onChange(color: Color | undefined): void;
}

/** A colour by its name, or that of the kind. */
export function ColorChoice({ value, label, onChange }: Props) {
  const { t } = useTranslator();
  return (
    <fieldset class="color-choice">
      <legend class="hidden-label">{label ?? t('filterColor')}</legend>
      {[undefined, ...colors].map((color) => {
        const name = t(color ? COLOR_LABELS[color] : 'colorNone');
        return (
          <button
            type="button"
            key={name}
            title={name}
            aria-label={name}
            aria-pressed={value === color}
            onClick={() => onChange(color)}
          >
            {color ? <span class="swatch" data-color={color} /> : '–'}
          </button>
        );
      })}
      {value && <span class="color-name">{t(COLOR_LABELS[value])}</span>}
    </fieldset>
  );
}
