import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/i18n/index.ts';
import type { Library, Shortcut } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

const KEYS: [string, MessageKey][] = [
  ['/', 'keySearch'],
  ['↓ ↑ J K', 'keyMove'],
  ['Shift + ↓ ↑', 'keyExtend'],
  ['Space X', 'keyChoose'],
  ['Ctrl/⌘ + A', 'keyAll'],
  ['Enter', 'keyOpen'],
  ['Esc', 'keyBack'],
  ['Delete', 'keyDelete'],
  ['Ctrl/⌘ + Z', 'keyUndo'],
];

/** The keys, as they are bound now, and what becomes of what is marked. */
export function HelpView({ library }: { library: Library }) {
  const { t } = useTranslator();
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    library.ports.shortcuts().then(setShortcuts, () => setShortcuts([]));
  }, [library]);
  return (
    <div class="help">
      <section>
        <h2>{t('keysBrowser')}</h2>
        <dl class="keys">
          {shortcuts.map(({ name, description, keys }) => (
            <div key={name}>
              <dt>{description || t('actionTitle')}</dt>
              <dd>{keys ? <kbd class="key">{keys}</kbd> : t('keyNone')}</dd>
            </div>
          ))}
        </dl>
        <p>{t('keysChange')}</p>
      </section>
      <section>
        <h2>{t('keysLibrary')}</h2>
        <dl class="keys">
          {KEYS.map(([keys, label]) => (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>
                <kbd class="key">{keys}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <p>{t('searchHelp')}</p>
      </section>
      <section>
        <h2>{t('privacy')}</h2>
        <p>{t('privacyLocal')}</p>
        <p>{t('privacyPages')}</p>
      </section>
    </div>
  );
}
