import '../../components/styles/base.css';
import { render } from 'preact';
import { ExportContext } from '../../components/export/ExportContext.ts';
import { TranslatorContext } from '../../components/i18n/TranslatorContext.ts';
import { Library as LibraryPage } from '../../components/library/Library.tsx';
import type { Library } from '../../lib/library/index.ts';
import { translator } from '../../lib/platform/translator.ts';
import type { LiveSettings } from '../../lib/settings/index.ts';

/** Shows the library. What reads and writes files comes when one is chosen. */
export function mountLibrary(library: Library, settings: LiveSettings): void {
  const root = document.getElementById('app');
  if (!root) return;
  render(
    <TranslatorContext.Provider value={translator}>
      <ExportContext.Provider
        value={{
          write: async (request) =>
            (await import('../../lib/platform/exportFile.ts')).exportFile(request),
          settings,
        }}
      >
        <LibraryPage
          library={library}
          settings={settings}
          onRead={async (file) =>
            (await import('../../lib/formats/readCollection.ts')).readCollection(file)
          }
        />
      </ExportContext.Provider>
    </TranslatorContext.Provider>,
    root,
  );
}
