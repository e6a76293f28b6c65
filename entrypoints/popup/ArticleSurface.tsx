import '../../components/styles/base.css';
import type { ComponentProps } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ArticleApp } from '../../components/article-app/ArticleApp.tsx';
import { ExportContext } from '../../components/export/ExportContext.ts';
import { TranslatorContext } from '../../components/i18n/TranslatorContext.ts';
import type { TabPage } from '../../lib/platform/page.ts';
import { openSettings } from '../../lib/platform/settings.ts';
import { openLibrary } from '../../lib/platform/tabs.ts';
import { applyTheme } from '../../lib/platform/theme.ts';
import { translator } from '../../lib/platform/translator.ts';
import { openWorkspace } from '../../lib/platform/workspace.ts';

const settings = openSettings();
// What writes files comes when one is asked for.
const exporting: ComponentProps<typeof ExportContext.Provider>['value'] = {
  write: async (request) => (await import('../../lib/platform/exportFile.ts')).exportFile(request),
  settings,
};
applyTheme(settings);
document.documentElement.lang = translator.language;

interface Props {
  page: TabPage;
  /** What the page gives, where it was asked before this was there. */
  reading?: ReturnType<TabPage['read']>;
  onOpenPanel?: () => void;
  /** Calls back when a page that could not be read might be; gives the way to stop. */
  watchRetry?: (retry: () => void) => () => void;
  /** Calls back with a mark that is opened on the page itself; gives the way to stop. */
  watchOpened?: (opened: (id: string) => void) => () => void;
}

/** The app of an article on a page; popup and side panel mount it. */
export function ArticleSurface({ page, reading, onOpenPanel, watchRetry, watchOpened }: Props) {
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

  useEffect(
    () =>
      watchRetry?.(() => {
        if (workspace.status.value.phase === 'unreadable') setAttempt((last) => last + 1);
      }),
    [workspace],
  );

  return (
    <TranslatorContext.Provider value={translator}>
      <ExportContext.Provider value={exporting}>
        <ArticleApp
          key={attempt}
          workspace={workspace}
          onCopy={async (id) => {
            const { copyAnnotation } = await import('../../lib/platform/copyAnnotation.ts');
            return copyAnnotation(id, await workspace.collection());
          }}
          onOpenLibrary={openLibrary}
          onOpenPanel={onOpenPanel}
          onRetry={() => setAttempt(attempt + 1)}
        />
      </ExportContext.Provider>
    </TranslatorContext.Provider>
  );
}
