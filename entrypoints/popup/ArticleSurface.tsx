import { useEffect, useMemo, useState } from 'preact/hooks';
import { ArticleApp } from '../../components/article-app/ArticleApp.tsx';
import { TranslatorContext } from '../../components/i18n/TranslatorContext.ts';
import { exportFile, openLibrary, openWorkspace, translator } from '../../lib/platform/index.ts';

interface Props {
  tab: { id: number; url?: string } | null;
  onOpenPanel?: () => void;
}

/** The app of an article on the page of a tab; popup and side panel mount it. */
export function ArticleSurface({ tab, onOpenPanel }: Props) {
  const [attempt, setAttempt] = useState(0);
  // A new attempt is a new workspace.
  const workspace = useMemo(() => openWorkspace(tab ?? { id: -1 }), [tab, attempt]);
  useEffect(() => {
    workspace.start();
    return () => workspace.close();
  }, [workspace]);

  return (
    <TranslatorContext.Provider value={translator}>
      <ArticleApp
        key={`${tab?.id} ${attempt}`}
        workspace={workspace}
        onExport={async (id) => exportFile(id, await workspace.collection())}
        onOpenLibrary={openLibrary}
        onOpenPanel={onOpenPanel}
        onRetry={() => setAttempt(attempt + 1)}
      />
    </TranslatorContext.Provider>
  );
}
