import { useEffect, useState } from 'preact/hooks';
import { quoteOf } from '../../lib/annotations/index.ts';
import type { Library, StoredArticle } from '../../lib/library/index.ts';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { BlockView } from '../reader/BlockView.tsx';
import { RevisionChanges } from './RevisionChanges.tsx';
import { RevisionChoice } from './RevisionChoice.tsx';
import '../reader/Reader.css';
import './Page.css';
import './ArticleView.css';

interface Props {
  library: Library;
  articleId: string;
  /** To see where the facts about the article are from. */
  onFacts(): void;
  /** To see the active mark. */
  onShow(): void;
}

/** An article as it was kept, with its marks: it needs no network. */
export function ArticleView({ library, articleId, onFacts, onShow }: Props) {
  const { t } = useTranslator();
  const [stored, setStored] = useState<StoredArticle | null | undefined>();
  const [revisionId, setRevisionId] = useState('');
  const [beforeId, setBeforeId] = useState('');
  const sequence = library.about(articleId)?.sequence;
  useEffect(() => {
    let current = true;
    library.article(articleId).then(
      (found) => current && setStored(found),
      () => current && setStored(null),
    );
    return () => {
      current = false;
    };
  }, [library, articleId, sequence]);

  if (stored === undefined) return null;
  if (stored === null) return <p class="empty">{t('articleGone')}</p>;
  const { article, revisions, annotations } = stored;
  const { headline, language, direction } = article.metadata;
  const revision = revisions.find(({ id }) => id === revisionId) ?? revisions[0];
  const earlier = revisions.filter(({ readAt }) => readAt < (revision?.readAt ?? 0));
  const before = earlier.find(({ id }) => id === beforeId);
  const marks = annotations.flatMap(({ id, kind, color, target: { span, revisionId: on } }) =>
    span && on === revision?.id ? [{ id, kind, color, span }] : [],
  );
  const elsewhere = annotations.filter(({ id }) => !marks.some((mark) => mark.id === id));
  const open = (id: string) => {
    library.selection.active.value = id;
    onShow();
  };
  const openId = library.selection.active.value;

  return (
    <div class="article-page">
      <div class="article-page-actions">
        <a href={article.url} target="_blank" rel="noreferrer">
          {t('openArticle')}
        </a>
        <button type="button" class="quiet facts-opener" onClick={onFacts}>
          {t('provenance')}
        </button>
        <span class="spring" />
        <button
          type="button"
          class="quiet"
          disabled={annotations.length === 0}
          onClick={() => library.changes.trash(annotations.map(({ id }) => id))}
        >
          {t('deleteArticle')}
        </button>
        <ExportMenu
          label={t('export')}
          scopes={[
            {
              label: t('exportScopeArticle'),
              collection: () => library.store.collection(annotations.map(({ id }) => id)),
            },
          ]}
          disabled={annotations.length === 0}
        />
      </div>
      <h2 lang={language} dir={direction}>
        {headline || article.url}
      </h2>
      {revisions.length > 1 && (
        <div class="article-texts">
          <RevisionChoice
            label={t('revision')}
            value={revision?.id ?? ''}
            revisions={revisions}
            onChoose={(id) => {
              setRevisionId(id);
              setBeforeId('');
            }}
          />
          {earlier.length > 0 && (
            <RevisionChoice
              label={t('changesSince')}
              value={before?.id ?? ''}
              revisions={earlier}
              none={t('changesNone')}
              onChoose={setBeforeId}
            />
          )}
        </div>
      )}
      {!revision && <p class="empty">{t('noText')}</p>}
      <article class="reader" lang={language} dir={direction} aria-label={t('readerLabel')}>
        {before && revision ? (
          <RevisionChanges before={before} after={revision} />
        ) : (
          revision?.blocks
            .filter(({ text }, index) => index > 0 || text !== headline)
            .map((block) => (
              <BlockView
                key={block.start}
                block={block}
                marks={marks}
                openId={openId}
                onOpen={open}
              />
            ))
        )}
      </article>
      {annotations.length > 0 && (
        <section class="article-marks" aria-label={t('viewMarks')}>
          <h3>{t('viewMarks')}</h3>
          <ul>
            {[...annotations.filter((a) => !elsewhere.includes(a)), ...elsewhere].map((a) => (
              <li key={a.id} data-kind={a.kind} data-color={a.color}>
                <button
                  type="button"
                  class="mark-quote"
                  lang={language}
                  aria-pressed={a.id === openId}
                  onClick={() => open(a.id)}
                >
                  {quoteOf(a)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
