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
import { ReadingFrame } from './ReadingFrame.tsx';
import { SetAsideList } from './SetAsideList.tsx';
import { StatusLine } from './StatusLine.tsx';
import { Unreadable } from './Unreadable.tsx';
import { useUndoKey } from './useUndoKey.ts';
import { VerdictNote } from './VerdictNote.tsx';
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
  const [shownId, setShownId] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  useUndoKey(workspace);
  const status = workspace.status.value;
  const page = workspace.page.value;
  const [insists, setInsists] = useState(false);
  // A front page has no text of its own: words selected on it can be marked, and that is all, unless a person insists.
  const isFront = page?.article?.verdict.kind === 'front-page' && !insists;
  const article = isFront ? null : (page?.article ?? null);
  const annotations = workspace.marks.annotations.value;

  const views: [View, string, number | null][] = [
    ['article', t('viewArticle'), null],
    ['marks', t('viewMarks'), annotations.length],
    ['quotations', t('viewQuotations'), article ? workspace.offers.all.value.length : 0],
    [
      'set-aside',
      t('viewSetAside'),
      article?.setAside.filter(({ restored }) => !restored).length ?? 0,
    ],
  ];

  return (
    <div class="article-app" ref={root} aria-busy={status.phase === 'reading'}>
      {status.phase === 'reading' && <ReadingFrame part="header" />}
      {article && (
        <ArticleHeader
          article={article}
          url={page?.address ?? ''}
          marks={visibleMarks(workspace)}
          openId={workspace.cards.openId.value}
          onOpen={(id) => workspace.openMark(id)}
        />
      )}
      {status.phase === 'ready' && (
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
      <main tabIndex={0} key={status.phase}>
        {status.phase === 'reading' && <ReadingFrame part="text" />}
        {status.phase === 'unreadable' && <Unreadable reason={status.reason} onRetry={onRetry} />}
        {page?.article && view === 'article' && (
          <VerdictNote
            kind={page.article.verdict.kind}
            onReadAll={isFront ? () => setInsists(true) : undefined}
          />
        )}
        {page && view === 'article' && (
          <ArticleView
            workspace={workspace}
            page={page}
            article={article}
            root={root}
            shownId={shownId}
            onCopy={on.onCopy}
          />
        )}
        {page && view === 'marks' && (
          <MarksView
            workspace={workspace}
            language={article?.metadata.language}
            onShown={setShownId}
            onCopy={on.onCopy}
          />
        )}
        {article && view === 'quotations' && (
          <SpeakersView workspace={workspace} article={article} />
        )}
        {page && view === 'set-aside' && (
          <SetAsideList
            items={article?.setAside ?? []}
            language={article?.metadata.language}
            onTakeIn={(item, into) => workspace.takeIn(item, into)}
          />
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
