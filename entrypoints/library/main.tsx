import { effect } from '@preact/signals-core';
import { render } from 'preact';
import { ExportContext } from '../../components/export/ExportContext.ts';
import { TranslatorContext } from '../../components/i18n/TranslatorContext.ts';
import { Library as LibraryPage } from '../../components/library/Library.tsx';
import { readCollection } from '../../lib/formats/index.ts';
import { Library, parseRoute, routeHash } from '../../lib/library/index.ts';
import { exportFile } from '../../lib/platform/exportFile.ts';
import { libraryPorts } from '../../lib/platform/library.ts';
import { sentinel } from '../../lib/platform/sentinel.ts';
import { applyTheme, openSettings } from '../../lib/platform/settings.ts';
import { translator } from '../../lib/platform/translator.ts';
import { openLibraryStore } from '../../lib/store/index.ts';

const settings = openSettings();
applyTheme(settings);
const library = new Library(openLibraryStore(sentinel), libraryPorts);
library.question.route.value = parseRoute(location.hash);
addEventListener('hashchange', () => library.go(parseRoute(location.hash)));
effect(() => {
  const hash = routeHash(library.question.route.value);
  if (location.hash !== hash && (location.hash || hash !== '#marks')) location.hash = hash;
});
library.start();
document.title = `${translator.t('libraryTitle')} – Pressmark`;
document.documentElement.lang = translator.language;

const root = document.getElementById('app');
if (root)
  render(
    <TranslatorContext.Provider value={translator}>
      <ExportContext.Provider value={{ write: exportFile, settings }}>
        <LibraryPage library={library} settings={settings} onRead={readCollection} />
      </ExportContext.Provider>
    </TranslatorContext.Provider>,
    root,
  );
