import { type Library, routeHash } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { Hits } from './Hits.tsx';
import { RowList } from './RowList.tsx';

/** The annotated articles. */
export function ArticlesView({ library }: { library: Library }) {
  const { t, count, day } = useTranslator();
  const articles = library.articles.value;
  const terms = library.question.terms.value;
  if (!articles) return null;
  if (articles.length === 0) {
    const why = library.question.typed.value ? 'nothingFound' : 'libraryEmpty';
    return <p class="empty">{t(library.holdings.reading.value ? 'stillReading' : why)}</p>;
  }
  return (
    <RowList
      label={t('viewArticles')}
      count={articles.length}
      rem={4.25}
      row={(index) => {
        const article = articles[index];
        if (!article) return null;
        const { articleId, headline, url, agency, publisher, published, language } = article;
        return (
          <a class="article-row" href={routeHash({ view: 'article', articleId })}>
            <span class="article-row-headline" lang={language || undefined} dir="auto">
              <Hits text={headline || url} terms={terms} />
            </span>
            <span class="article-row-meta">
              {[
                agency,
                publisher,
                published > 0 && day(published),
                count('marks', article.marks),
                article.claims > 0 && count('claims', article.claims),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </a>
        );
      }}
    />
  );
}
