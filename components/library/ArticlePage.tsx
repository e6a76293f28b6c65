import type { Annotation, Tag } from '../../lib/annotations/index.ts';
import { quoteOf } from '../../lib/annotations/index.ts';
import type { ArticleEntry } from '../../lib/store/index.ts';
import { type Exporter, ExportMenu } from '../export/ExportMenu.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { MarkSummary } from '../marks/MarkSummary.tsx';

interface Props {
  entry: ArticleEntry;
  codebook: readonly Tag[];
  onDelete(annotations: Annotation[]): void;
  onExport: Exporter;
}

/** One annotated article: what it is, and its marks in its order. */
export function ArticlePage({ entry, codebook, onDelete, onExport }: Props) {
  const { t, moment } = useTranslator();
  const { article, annotations } = entry;
  const { headline, agency, publisher, authors, published, language } = article.metadata;
  return (
    <main class="article-page" key={article.id}>
      <header>
        <h2 lang={language}>{headline || article.url}</h2>
        <ul class="byline">
          {[agency, ...authors.map(({ name }) => name), publisher, published && moment(published)]
            .filter((part) => part)
            .map((part) => (
              <li key={part}>{part}</li>
            ))}
        </ul>
        <div class="article-page-actions">
          <a href={article.url} target="_blank" rel="noreferrer">
            {t('openArticle')}
          </a>
          <span class="spring" />
          <button type="button" class="quiet" onClick={() => onDelete(annotations)}>
            {t('deleteArticle')}
          </button>
          <ExportMenu
            label={t('export')}
            title={t('exportTitle')}
            disabled={false}
            onExport={onExport}
          />
        </div>
      </header>
      <ul class="mark-list">
        {annotations.map((annotation) => (
          <li key={annotation.id} data-kind={annotation.kind} data-color={annotation.color}>
            <p class="mark-quote" lang={language}>
              {quoteOf(annotation)}
            </p>
            <MarkSummary annotation={annotation} codebook={codebook}>
              <span>{moment(annotation.createdAt)}</span>
              <button type="button" class="quiet" onClick={() => onDelete([annotation])}>
                {t('delete')}
              </button>
            </MarkSummary>
          </li>
        ))}
      </ul>
    </main>
  );
}
