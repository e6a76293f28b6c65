import { useEffect, useMemo, useState } from 'preact/hooks';
import { ArticleApp } from '../../components/article-app/ArticleApp.tsx';
import { TranslatorContext } from '../../components/i18n/TranslatorContext.ts';
import {
  exportFile,
  openLibrary,
  openWorkspace,
  type TabPage,
  translator,
} from '../../lib/platform/index.ts';

interface Props {
  page: TabPage;
  /** What the page gives, where it was asked before this was there. */
  reading?: ReturnType<TabPage['read']>;
  onOpenPanel?: () => void;
  /** Follows what is opened on the page itself; gives the way to stop. */
  watchOpened?: (opened: (id: string) => void) => () => void;
}

/** The app of an article on a page; popup and side panel mount it. */
export function ArticleSurface({ page, reading, onOpenPanel, watchOpened }: Props) {
  const [attempt, setAttempt] = useState(0);
  // A new attempt is a new workspace.
  const workspace = useMemo(() => openWorkspace(page), [page, attempt]);
  useEffect(() => {
    workspace.start(attempt === 0 ? reading : undefined);
    const stop = watchOpened?.((id) => workspace.openMark(id));
    return () => {
      stop?.();
      workspace.close();
    };
  }, [workspace]);

  return (
    <TranslatorContext.Provider value={translator}>
      <ArticleApp
        key={attempt}
        workspace={workspace}
        onExport={async (id) => exportFile(id, await workspace.collection())}
        onOpenLibrary={openLibrary}
        onOpenPanel={onOpenPanel}
        onRetry={() => setAttempt(attempt + 1)}
      />
    </TranslatorContext.Provider>
  );
}
