import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslator } from '../i18n/TranslatorContext.ts';

interface Props {
  /** The speaker now; absent for nobody named. */
  current?: string;
  names: readonly string[];
  language?: string;
  onChoose(name: string | null): void;
  onClose(): void;
}

/** A short list of whom the article names, with nobody and anybody else. Arrows move, Enter chooses, Escape leaves. */
export function SpeakerChoice({ current, names, language, onChoose, onClose }: Props) {
  const { t } = useTranslator();
  const [other, setOther] = useState('');
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const buttons = box.current?.querySelectorAll<HTMLElement>('li button');
    ([...(buttons ?? [])].find((one) => one.ariaPressed === 'true') ?? buttons?.[0])?.focus();
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      // Escape would close the popup.
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!step) return;
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('li button, input') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[(at + step + stops.length) % stops.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  const choice = (name: string | null, label: string) => (
    <li key={label}>
      <button
        type="button"
        class="quiet"
        lang={name ? language : undefined}
        aria-pressed={name === (current ?? null)}
        onClick={() => onChoose(name)}
      >
        {label}
      </button>
    </li>
  );

  return (
    <fieldset class="speaker-choice" ref={box} onKeyDown={onKeyDown}>
      <legend class="hidden-label">{t('whoSaidIt')}</legend>
      <ul>{names.map((name) => choice(name, name))}</ul>
      <ul>{choice(null, t('nobodyNamed'))}</ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (other.trim()) onChoose(other.trim());
        }}
      >
        <input
          value={other}
          maxLength={120}
          aria-label={t('somebodyElse')}
          placeholder={t('somebodyElse')}
          onInput={(event) => setOther(event.currentTarget.value)}
        />
        <button type="submit" disabled={!other.trim()}>
          {t('setSpeaker')}
        </button>
      </form>
    </fieldset>
  );
}
