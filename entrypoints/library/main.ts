import { effect } from '@preact/signals-core';
import { Library, parseRoute, routeHash } from '../../lib/library/index.ts';
import { libraryPorts } from '../../lib/platform/library.ts';
import { sentinel } from '../../lib/platform/sentinel.ts';
import { openSettings } from '../../lib/platform/settings.ts';
import { applyTheme } from '../../lib/platform/theme.ts';
import { translator } from '../../lib/platform/translator.ts';
import { openLibraryStore } from '../../lib/store/index.ts';

// The database is asked while what shows it is still coming: both take their time.
const shown = import('./mountLibrary.tsx');
const library = new Library(openLibraryStore(sentinel), libraryPorts);
library.start();
const settings = openSettings();
applyTheme(settings);
library.question.route.value = parseRoute(location.hash);
addEventListener('hashchange', () => library.go(parseRoute(location.hash)));
effect(() => {
  const hash = routeHash(library.question.route.value);
  if (location.hash !== hash && (location.hash || hash !== '#marks')) location.hash = hash;
});
document.title = `${translator.t('libraryTitle')} – Pressmark`;
document.documentElement.lang = translator.language;
(await shown).mountLibrary(library, settings);
