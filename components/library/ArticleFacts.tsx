import { useEffect, useState } from 'preact/hooks';
import type { ArticleRecord } from '../../lib/annotations/index.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import type { Library } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** What is known of an article, and where each fact was read. */
export function ArticleFacts({ library, articleId }: { library: Library; articleId: string }) {
  const { t, moment } = useTranslator();
  const [article, setArticle] = useState<ArticleRecord>();
  useEffect(() => {
    library.store.article(articleId).then(setArticle, () => undefined);
  }, [library, articleId]);
  if (!article) return null;
  const { metadata } = article;
  const date = (value?: string) => value && moment(value);
  const facts: [string, MessageKey, string | undefined][] = [
    ['headline', 'factHeadline', metadata.headline],
    ['authors', 'factAuthors', metadata.authors.map(({ name }) => name).join(', ')],
    ['publisher', 'filterPublisher', metadata.publisher],
    ['agency', 'factAgency', metadata.agency],
    ['published', 'factPublished', date(metadata.published)],
    ['modified', 'factModified', date(metadata.modified)],
    ['initials', 'factInitials', metadata.initials],
    ['section', 'factSection', metadata.section],
    ['language', 'filterLanguage', metadata.language],
    ['canonicalUrl', 'factAddress', metadata.canonicalUrl ?? article.url],
  ];
  return (
    <section class="detail article-facts" aria-label={t('provenance')}>
      <h2>{t('provenance')}</h2>
      <dl class="facts">
        {facts
          .filter(([, , value]) => value)
          .map(([field, label, value]) => {
            const from = metadata.provenance[field];
            return (
              <div key={field}>
                <dt>{t(label)}</dt>
                <dd>
                  {value}
                  {from && <small>{t('readIn', from.source)}</small>}
                  {from?.disagreed.map((other) => (
                    <small key={`${other.source} ${other.value}`} class="disagreed">
                      {t('disagrees', other.source, other.value)}
                    </small>
                  ))}
                </dd>
              </div>
            );
          })}
      </dl>
    </section>
  );
}
