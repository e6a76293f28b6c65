import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/i18n/index.ts';
import type { Library, Shortcut } from '../../lib/library/index.ts';
import { keyNames } from '../i18n/keyNames.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import './Page.css';

const LIBRARY: [string, MessageKey][] = [
  ['/', 'keySearch'],
  ['↓ ↑ J K', 'keyMove'],
  ['Shift + ↓ ↑', 'keyExtend'],
  ['Space X', 'keyChoose'],
  ['Ctrl/⌘ + A', 'keyAll'],
  ['Enter', 'keyOpen'],
  ['Esc', 'keyBack'],
  ['Delete', 'keyDelete'],
  ['Ctrl/⌘ + Z', 'keyUndo'],
  ['Ctrl/⌘ + Shift + Z', 'keyRedo'],
];

const ARTICLE: [string, MessageKey][] = [
  ['H', 'kindHighlight'],
  ['C', 'kindClaim'],
  ['Q', 'kindQuotation'],
  ['K', 'keyCopyOnPage'],
];

/** The order in which one looks for the browser's keys, by their names in the manifest. */
const COMMANDS = ['_execute_action', 'highlight', 'claim', 'quotation', 'copy', 'next', 'previous'];
const inOrder = (shortcuts: readonly Shortcut[]) =>
  shortcuts.toSorted((a, b) => COMMANDS.indexOf(a.name) - COMMANDS.indexOf(b.name));

const READER: [string, MessageKey][] = [
  ['↓ ↑ J K', 'keySentence'],
  ['Shift + ↓ ↑', 'keyMoreSentences'],
  ['S', 'setToWords'],
  ['Shift + ← →', 'keyMoveEnd'],
  ['Alt + Shift + ← →', 'keyMoveStart'],
];

/** The keys: those of the browser as they are bound now, those on words, those of the reader and of the library. */
export function KeysView({ library }: { library: Library }) {
  const { t } = useTranslator();
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = () =>
      library.ports.shortcuts().then(
        (all) => setShortcuts(inOrder(all)),
        () => setShortcuts([]),
      );
    read();
    // Whoever changed one in the browser comes back to this page.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [library]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section class="page" tabIndex={0} aria-label={t('viewKeys')}>
      <h1>{t('viewKeys')}</h1>
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
        <div class="actions">
          <button type="button" onClick={() => library.ports.changeShortcuts()}>
            {t('keysChange')}
          </button>
        </div>
      </section>
      <section>
        <h2>{t('keysWords')}</h2>
        <Keys keys={ARTICLE} />
      </section>
      <section>
        <h2>{t('keysReader')}</h2>
        <Keys keys={READER} />
      </section>
      <section>
        <h2>{t('keysLibrary')}</h2>
        <Keys keys={LIBRARY} />
      </section>
      <section>
        <h2>{t('searchLabel')}</h2>
        <p>{t('searchHelp')}</p>
      </section>
    </section>
  );
}

function Keys({ keys }: { keys: [string, MessageKey][] }) {
  const { t } = useTranslator();
  return (
    <dl class="keys">
      {keys.map(([key, label]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>
            <kbd class="key">{keyNames(key, t)}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}
