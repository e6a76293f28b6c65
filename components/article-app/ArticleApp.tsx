// Lets components follow the signals that they read.
import '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import type { Workspace } from '../../lib/workspace/index.ts';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { SpeakersView } from '../quotations/SpeakersView.tsx';
import { ArticleHeader } from './ArticleHeader.tsx';
import { ArticleView } from './ArticleView.tsx';
import { exportScopes } from './exportScopes.ts';
import { MarksView } from './MarksView.tsx';
import type { Copier } from './OpenCard.tsx';
import { SetAsideList } from './SetAsideList.tsx';
import { StatusLine } from './StatusLine.tsx';
import { Unreadable } from './Unreadable.tsx';
import { useUndoKey } from './useUndoKey.ts';
import { visibleMarks } from './visibleMarks.ts';
import './ArticleApp.css';

interface Props {
  workspace: Workspace;
  onCopy: Copier;
  onOpenLibrary(): void;
  /** Absent where the app stands in the panel itself. */
  onOpenPanel?: () => void;
  onRetry(): void;
}

type View = 'article' | 'marks' | 'quotations' | 'set-aside';

/** The app of the popup and the side panel: an article and what is marked in it. */
export function ArticleApp({ workspace, onRetry, ...on }: Props) {
  const { t } = useTranslator();
  const [view, setView] = useState<View>('article');
  const root = useRef<HTMLDivElement>(null);
  useUndoKey(workspace);
  const status = workspace.status.value;
  const page = workspace.page.value;
  const article = page?.article ?? null;
  const annotations = workspace.annotations.value;

  const views: [View, string, number | null][] = [
    ['article', t('viewArticle'), null],
    ['marks', t('viewMarks'), annotations.length],
    ['quotations', t('viewQuotations'), workspace.offers.all.value.length],
    ['set-aside', t('viewSetAside'), article?.setAside.length ?? 0],
  ];

  return (
    <div class="article-app" ref={root} aria-busy={status.phase === 'reading'}>
      {article && (
        <ArticleHeader
          article={article}
          url={page?.address ?? ''}
          marks={visibleMarks(workspace)}
          openId={workspace.openId.value}
          onOpen={(id) => workspace.openMark(id)}
        />
      )}
      {page && (
        <nav class="views" aria-label={t('views')}>
          {views.map(([value, label, count]) => (
            <button
              type="button"
              key={value}
              aria-current={view === value ? 'page' : undefined}
              onClick={() => setView(value)}
            >
              {label}
              {count !== null && <span class="count">{count}</span>}
            </button>
          ))}
        </nav>
      )}
      {/* Scrolled by keys, so it has to take the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <main tabIndex={0}>
        {status.phase === 'reading' && <p class="reading">{t('reading')}</p>}
        {status.phase === 'unreadable' && <Unreadable reason={status.reason} onRetry={onRetry} />}
        {page && view === 'article' && (
          <ArticleView workspace={workspace} page={page} root={root} onCopy={on.onCopy} />
        )}
        {page && view === 'marks' && (
          <MarksView
            workspace={workspace}
            language={article?.metadata.language}
            onCopy={on.onCopy}
          />
        )}
        {article && view === 'quotations' && (
          <SpeakersView workspace={workspace} article={article} />
        )}
        {page && view === 'set-aside' && (
          <SetAsideList items={article?.setAside ?? []} language={article?.metadata.language} />
        )}
      </main>
      <footer>
        {on.onOpenPanel && (
          <button type="button" class="quiet" onClick={on.onOpenPanel}>
            {t('openPanel')}
          </button>
        )}
        <button type="button" class="quiet" onClick={on.onOpenLibrary}>
          {t('openLibrary')}
        </button>
        <span class="spring" />
        <StatusLine workspace={workspace} />
        <ExportMenu
          label={t('export')}
          scopes={exportScopes(workspace, t)}
          disabled={annotations.length === 0}
        />
      </footer>
    </div>
  );
}
