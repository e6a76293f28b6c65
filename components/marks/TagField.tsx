import { useId } from 'preact/hooks';
import { Suggestions } from '../fields/Suggestions.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import './TagField.css';

interface Props {
  names: readonly string[];
  /** Names of the codebook, for completion. */
  known: readonly string[];
  /** What is typed and not entered yet. */
  typed: string;
  onType(typed: string): void;
  onChange(names: string[]): void;
  autoFocus?: boolean;
}

/** Tags as chips behind a field with completion: Enter or a comma adds, Backspace in the empty field removes. */
export function TagField({ names, known, typed, onType, onChange, autoFocus }: Props) {
  const { t } = useTranslator();
  const list = useId();

  function enter() {
    const name = typed.trim();
    onType('');
    if (name && !names.includes(name)) onChange([...names, name]);
  }

  return (
    <div class="tag-field">
      {names.map((name) => (
        <span class="tag" key={name}>
          {name}
          <button
            type="button"
            aria-label={t('removeTag', name)}
            onClick={() => onChange(names.filter((n) => n !== name))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        value={typed}
        list={list}
        aria-label={t('addTag')}
        placeholder={t('addTag')}
        ref={(input) => {
          if (autoFocus && input && !input.dataset.focused) {
            input.dataset.focused = 'true';
            input.focus({ preventScroll: true });
          }
        }}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault();
            enter();
          } else if (event.key === 'Backspace' && !typed && names.length) {
            onChange(names.slice(0, -1));
          }
        }}
        onBlur={enter}
      />
      <Suggestions id={list} names={known.filter((name) => !names.includes(name))} />
    </div>
  );
}
