import '../../components/styles/base.css';
import { render } from 'preact';
import { TranslatorContext } from '../../components/i18n/TranslatorContext.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { libraryPorts } from '../../lib/platform/library.ts';
import { openSettings } from '../../lib/platform/settings.ts';
import { applyTheme } from '../../lib/platform/theme.ts';
import { translator } from '../../lib/platform/translator.ts';
import { closeThisTab, openLibraryAt } from '../../lib/platform/welcome.ts';

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
