// Lets components follow the signals that they read.
import '@preact/signals';
import { useState } from 'preact/hooks';
import type { Collection } from '../../lib/annotations/index.ts';
import type { Library as LibraryState } from '../../lib/library/index.ts';
import type { LiveSettings } from '../../lib/settings/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { ArticleFacts } from './ArticleFacts.tsx';
import { ArticlesView } from './ArticlesView.tsx';
import { ArticleView } from './ArticleView.tsx';
import { CodebookView } from './CodebookView.tsx';
import { Detail } from './Detail.tsx';
import { ImportView } from './ImportView.tsx';
import { KeysView } from './KeysView.tsx';
import { MarksView } from './MarksView.tsx';
import { Notice } from './Notice.tsx';
import { PrivacyView } from './PrivacyView.tsx';
import { SettingsView } from './SettingsView.tsx';
import { Sidebar } from './Sidebar.tsx';
import { SpeakersView } from './SpeakersView.tsx';
import { Standing } from './Standing.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useLibraryKeys } from './useLibraryKeys.ts';
import '../marks/MarkList.css';
import './Library.css';

interface Props {
  library: LibraryState;
  settings: LiveSettings;
  /** What a file in Pressmark's own format holds; nothing where it is none. */
  onRead(file: File): Promise<Collection>;
}

/** Every article and every annotation: where to go at the left, what was asked for in the middle, one of it at the right. */
export function Library({ library, settings, onRead }: Props) {
  const { t } = useTranslator();
  const [opened, setOpened] = useState(false);
  useLibraryKeys(library);
  const { view, articleId } = library.question.route.value;
  const activeId = library.selection.active.value;
  const active = activeId ? library.records.get(activeId) : undefined;
  const lists = view === 'marks' || view === 'claims' || view === 'trash';
  const close = () => {
    setOpened(false);
    if (view === 'article') library.selection.active.value = null;
    document.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };
  const open = () => {
    setOpened(true);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.detail input, .detail button')?.focus(),
    );
  };

  return (
    <div class="library" aria-busy={library.catalogue.value === null && !library.failure.value}>
      <Sidebar library={library} />
      <main class="library-main">
        <Standing library={library} />
        {(lists || view === 'articles' || view === 'speakers') && <Toolbar library={library} />}
        {lists && (
          <MarksView
            key={view}
            library={library}
            trashDays={settings.value.value.trashDays}
            onOpen={open}
            onShow={() => setOpened(true)}
          />
        )}
        {view === 'articles' && <ArticlesView library={library} />}
        {view === 'article' && articleId && (
          <ArticleView
            key={articleId}
            library={library}
            articleId={articleId}
            onFacts={() => {
              library.selection.active.value = null;
              setOpened(true);
            }}
            onShow={() => setOpened(true)}
          />
        )}
        {view === 'speakers' && <SpeakersView library={library} />}
        {view === 'codebook' && (
          <CodebookView library={library} onRead={async (file) => (await onRead(file)).tags} />
        )}
        {view === 'import' && <ImportView library={library} />}
        {view === 'settings' && <SettingsView library={library} settings={settings} />}
        {view === 'keys' && <KeysView library={library} />}
        {view === 'privacy' && <PrivacyView permissions={library.ports.permissions} />}
      </main>
      {(lists || view === 'article') && (
        <aside class="library-detail" data-open={opened || undefined} aria-label={t('detail')}>
          {active ? (
            <Detail library={library} annotation={active} onClose={close} />
          ) : view === 'article' && articleId ? (
            <ArticleFacts key={articleId} library={library} articleId={articleId} onClose={close} />
          ) : (
            library.listing.value?.total !== 0 && <p class="empty">{t('detailEmpty')}</p>
          )}
        </aside>
      )}
      <Notice library={library} />
    </div>
  );
}
