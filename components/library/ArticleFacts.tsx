import { useEffect, useState } from 'preact/hooks';
import type { ArticleRecord } from '../../lib/annotations/index.ts';
import type { Library } from '../../lib/library/index.ts';
import { Facts } from '../facts/Facts.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';

interface Props {
  library: Library;
  articleId: string;
  onClose(): void;
}

/** What is known of an article, and where each fact was read. */
export function ArticleFacts({ library, articleId, onClose }: Props) {
  const { t } = useTranslator();
  const [article, setArticle] = useState<ArticleRecord>();
  useEffect(() => {
    library.store.article(articleId).then(setArticle, () => undefined);
  }, [library, articleId]);
  if (!article) return null;
  return (
    <section class="detail article-facts" aria-label={t('provenance')}>
      <header>
        <h2>{t('provenance')}</h2>
        <span class="spring" />
        <button type="button" class="quiet detail-close" onClick={onClose}>
          {t('close')}
        </button>
      </header>
      <Facts metadata={article.metadata} url={article.url} />
    </section>
  );
}
