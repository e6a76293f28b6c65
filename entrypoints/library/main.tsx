import { render } from 'preact';
import { TranslatorContext } from '../../components/i18n/TranslatorContext.ts';
import { Library } from '../../components/library/Library.tsx';
import { announceChange, exportFile, translator } from '../../lib/platform/index.ts';
import { openRepository } from '../../lib/store/index.ts';
import { Shelf } from '../../lib/workspace/index.ts';

const shelf = new Shelf(openRepository(), announceChange);
shelf.start();
document.title = `${translator.t('libraryTitle')} – Pressmark`;
document.documentElement.lang = translator.language;

const root = document.getElementById('app');
if (root)
  render(
    <TranslatorContext.Provider value={translator}>
      <Library
        shelf={shelf}
        onExport={async (id, articleIds) => exportFile(id, await shelf.collection(articleIds))}
      />
    </TranslatorContext.Provider>,
    root,
  );
