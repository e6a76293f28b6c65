import type { Signal } from '@preact/signals-core';
import type { MessageKey } from '../../lib/i18n/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

interface Props<T extends string> {
  label: string;
  value: Signal<T>;
  options: readonly (readonly [T, MessageKey])[];
}

/** One of a few named values. */
export function Choice<T extends string>({ label, value, options }: Props<T>) {
  const { t } = useTranslator();
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value={value.value}
        onChange={(event) => {
          value.value = event.currentTarget.value as T;
        }}
      >
        {options.map(([one, key]) => (
          <option key={one} value={one}>
            {t(key)}
          </option>
        ))}
      </select>
    </label>
  );
}
