// Lets components follow the signals that they read.
import '@preact/signals';
import type { ExportReport, FormatId } from '../../lib/formats/index.ts';
import type { Shelf } from '../../lib/workspace/index.ts';
import { PROBLEMS } from '../article-app/StatusLine.tsx';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { ArticleList } from './ArticleList.tsx';
import { ArticlePage } from './ArticlePage.tsx';
import { RemovedNotice } from './RemovedNotice.tsx';
import './Library.css';

interface Props {
  shelf: Shelf;
  /** Exports some articles, or all of them where no ids are given. */
  onExport(
    id: FormatId,
    articleIds?: string[],
  ): Promise<{ fileName: string; report: ExportReport }>;
}

/** Every annotated article, and beside the list the one that is chosen with its marks. */
export function Library({ shelf, onExport }: Props) {
  const { t, count } = useTranslator();
  const entries = shelf.entries.value;
  const selected = shelf.selected.value;
  const marks = entries?.reduce((sum, { annotations }) => sum + annotations.length, 0) ?? 0;

  return (
    <div class="library" aria-busy={entries === null}>
      <header class="library-header">
        <h1>Pressmark</h1>
        {entries && (
          <p>
            {count('articles', entries.length)} · {count('marks', marks)}
          </p>
        )}
        <span class="spring" />
        <ExportMenu
          title={t('exportAll')}
          label={t('exportAll')}
          disabled={marks === 0}
          onExport={(id) => onExport(id)}
        />
      </header>
      {shelf.problem.value && (
        <p class="problem library-problem" role="alert">
          {t(entries === null ? 'libraryFailed' : PROBLEMS[shelf.problem.value])}
        </p>
      )}
      {entries === null && !shelf.problem.value && <p class="empty">{t('libraryLoading')}</p>}
      {entries?.length === 0 && <p class="empty">{t('libraryEmpty')}</p>}
      {entries && selected && (
        <div class="library-columns">
          <ArticleList
            entries={entries}
            selectedId={selected.article.id}
            onSelect={(id) => {
              shelf.selectedId.value = id;
            }}
          />
          <ArticlePage
            entry={selected}
            codebook={shelf.tags.value}
            onDelete={(annotations) => shelf.remove(annotations)}
            onExport={(id) => onExport(id, [selected.article.id])}
          />
        </div>
      )}
      <RemovedNotice shelf={shelf} />
    </div>
  );
}
