import type { Article } from '../../lib/article/types.ts';
import { Facts } from '../facts/Facts.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { MarkedText } from '../reader/MarkedText.tsx';
import type { ReaderMark } from '../reader/ReaderMark.ts';
import './ArticleHeader.css';

interface Props {
  article: Article;
  /** The article's address. */
  url: string;
  marks: readonly ReaderMark[];
  openId: string | null;
  onOpen(id: string): void;
}

/** Headline, by whom, where and when. */
export function ArticleHeader({ article, url, marks, openId, onOpen }: Props) {
  const { t, moment } = useTranslator();
  const { metadata, blocks } = article;
  const { authors, agency, publisher, published, modified } = metadata;
  // Agency and publisher are named already.
  const signed = authors.filter(({ name }) => name !== agency && name !== publisher);
  const headline = blocks[0];
  return (
    <header class="article-header" dir={metadata.direction}>
      {headline && (
        <h1 lang={metadata.language} data-start={headline.start}>
          <MarkedText
            text={headline.text}
            start={headline.start}
            marks={marks}
            openId={openId}
            onOpen={onOpen}
          />
        </h1>
      )}
      <ul class="byline">
        {agency && (
          <li>
            <b>{agency}</b>
          </li>
        )}
        {signed.length > 0 && <li>{signed.map(({ name }) => name).join(', ')}</li>}
        {publisher && <li>{publisher}</li>}
        {published && (
          <li>
            <time dateTime={published}>{moment(published)}</time>
          </li>
        )}
        {modified && modified !== published && (
          <li>
            {t('updated')} <time dateTime={modified}>{moment(modified)}</time>
          </li>
        )}
      </ul>
      <details class="provenance">
        <summary>{t('provenance')}</summary>
        <Facts metadata={metadata} url={url} />
      </details>
    </header>
  );
}
