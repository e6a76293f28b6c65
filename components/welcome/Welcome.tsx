// Lets components follow the signals that they read.
import '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Shortcut } from '../../lib/library/index.ts';
import { keyNames } from '../i18n/keyNames.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { Trial } from './Trial.tsx';
import './Welcome.css';

interface Props {
  shortcuts(): Promise<Shortcut[]>;
  /** Opens the library at a view. */
  onLibrary(view: 'settings' | 'keys' | 'privacy' | 'marks'): void;
  onClose(): void;
}

/** The first page a person sees: what a click does, one worked example, where things are kept, the keys. */
export function Welcome({ shortcuts, onLibrary, onClose }: Props) {
  const { t } = useTranslator();
  const [bound, setBound] = useState<Shortcut[]>([]);
  useEffect(() => {
    shortcuts().then(setBound, () => setBound([]));
  }, [shortcuts]);
  const click = bound.find(({ keys }) => keys)?.keys;
  return (
    <main class="welcome">
      <header>
        <h1>Pressmark</h1>
        <button type="button" class="quiet" onClick={onClose}>
          {t('skip')}
        </button>
      </header>
      <section aria-labelledby="welcome-click">
        <h2 id="welcome-click">{t('welcomeClick')}</h2>
        <p>{t('welcomeClickNote')}</p>
        <p>
          {t('welcomePin')} {click && t('welcomeKey', click)}
        </p>
      </section>
      <section aria-labelledby="welcome-try">
        <h2 id="welcome-try">{t('welcomeTry')}</h2>
        <p>{t('welcomeTryNote')}</p>
        <Trial />
      </section>
      <section aria-labelledby="welcome-kept">
        <h2 id="welcome-kept">{t('welcomeKept')}</h2>
        <p>{t('privacyLocal')}</p>
        <p>{t('welcomeBackup')}</p>
        <div class="actions">
          <button type="button" onClick={() => onLibrary('settings')}>
            {t('backupSet')}
          </button>
          <button type="button" class="quiet" onClick={() => onLibrary('privacy')}>
            {t('privacy')}
          </button>
        </div>
      </section>
      <section aria-labelledby="welcome-keys">
        <h2 id="welcome-keys">{t('viewKeys')}</h2>
        <dl class="keys">
          {click && (
            <div>
              <dt>{t('actionTitle')}</dt>
              <dd>
                <kbd class="key">{click}</kbd>
              </dd>
            </div>
          )}
          <div>
            <dt>{t('welcomeSentences')}</dt>
            <dd>
              <kbd class="key">J K</kbd>
            </dd>
          </div>
          <div>
            <dt>{t('markSelection')}</dt>
            <dd>
              <kbd class="key">H C Q</kbd>
            </dd>
          </div>
          <div>
            <dt>{t('undo')}</dt>
            <dd>
              <kbd class="key">{keyNames('Ctrl/⌘ + Z', t)}</kbd>
            </dd>
          </div>
        </dl>
        <div class="actions">
          <button type="button" class="quiet" onClick={() => onLibrary('keys')}>
            {t('welcomeAllKeys')}
          </button>
        </div>
      </section>
      <footer>
        <button type="button" class="primary" onClick={onClose}>
          {t('done')}
        </button>
        <button type="button" class="quiet" onClick={() => onLibrary('marks')}>
          {t('openLibrary')}
        </button>
      </footer>
    </main>
  );
}
