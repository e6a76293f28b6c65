import { render } from 'preact';
import { TranslatorContext } from '../../components/i18n/TranslatorContext.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import {
  applyTheme,
  closeThisTab,
  libraryPorts,
  openLibraryAt,
  openSettings,
  translator,
} from '../../lib/platform/index.ts';

applyTheme(openSettings());
document.title = `${translator.t('welcomeTitle')} – Pressmark`;
document.documentElement.lang = translator.language;

const root = document.getElementById('app');
if (root)
  render(
    <TranslatorContext.Provider value={translator}>
      <Welcome
        shortcuts={libraryPorts.shortcuts}
        onLibrary={openLibraryAt}
        onClose={closeThisTab}
      />
    </TranslatorContext.Provider>,
    root,
  );
