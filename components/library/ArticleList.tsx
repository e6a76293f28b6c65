import type { ArticleEntry } from '../../lib/store/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

interface Props {
  entries: readonly ArticleEntry[];
  selectedId: string;
  onSelect(articleId: string): void;
}

/** The annotated articles, the latest change first. */
export function ArticleList({ entries, selectedId, onSelect }: Props) {
  const { t, count, day } = useTranslator();
  return (
    <nav class="article-list" aria-label={t('libraryTitle')}>
      <ul>
        {entries.map(({ article, annotations }) => (
          <li key={article.id}>
            <button
              type="button"
              aria-current={article.id === selectedId ? 'page' : undefined}
              onClick={() => onSelect(article.id)}
            >
              <span class="article-list-headline" lang={article.metadata.language}>
                {article.metadata.headline || article.url}
              </span>
              <span class="article-list-meta">
                {[
                  article.metadata.agency ??
                    article.metadata.publisher ??
                    new URL(article.url).host,
                  article.metadata.published && day(article.metadata.published),
                  count('marks', annotations.length),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
