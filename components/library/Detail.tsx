import { useEffect, useState } from 'preact/hooks';
import { type Annotation, openClaim, type Revision } from '../../lib/annotations/index.ts';
import { KIND_LABELS } from '../../lib/i18n/index.ts';
import { type Library, routeHash } from '../../lib/library/index.ts';
import { ClaimForm } from '../claims/ClaimForm.tsx';
import { DraftArea } from '../fields/DraftField.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { ColorChoice } from '../marks/ColorChoice.tsx';
import { TagField } from '../marks/TagField.tsx';
import { Context } from './Context.tsx';
import { Found } from './Found.tsx';
import './Detail.css';

interface Props {
  library: Library;
  annotation: Annotation;
  onClose(): void;
}

/** One annotation in its context, with everything that can be said of it. */
export function Detail({ library, annotation, onClose }: Props) {
  const { t, moment, count } = useTranslator();
  const [typed, setTyped] = useState('');
  const revision = useRevision(library, annotation);
  const { id, articleId, kind, comment, claim, color, history, createdAt, deletedAt } = annotation;
  const { changes } = library;
  const about = library.about(articleId);
  const tags = annotation.tagIds.flatMap(
    (one) => library.tags.value.find((tag) => tag.id === one) ?? [],
  );
  return (
    <section
      class="detail"
      aria-label={t('markCard')}
      key={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h2>{t(KIND_LABELS[kind])}</h2>
        <span class="spring" />
        <button type="button" class="quiet detail-close" onClick={onClose}>
          {t('close')}
        </button>
      </header>
      <Context annotation={annotation} revision={revision} language={about?.language} />
      <Found library={library} annotation={annotation} />
      <p class="detail-source">
        <a href={routeHash({ view: 'article', articleId })}>{about?.headline || about?.url}</a>
        {about?.publisher && <span> {about.publisher}</span>}
      </p>
      {deletedAt === undefined ? (
        <>
          <TagField
            names={tags.map(({ name }) => name)}
            known={library.tags.value.map(({ name }) => name)}
            typed={typed}
            onType={setTyped}
            onChange={(names) => {
              const added = names.filter((name) => !tags.some((tag) => tag.name === name));
              const removed = tags.filter(({ name }) => !names.includes(name));
              if (added.length) changes.addTags([id], added);
              if (removed.length)
                changes.removeTags(
                  [id],
                  removed.map((tag) => tag.id),
                );
            }}
          />
          <ColorChoice value={color} onChange={(value) => changes.color([id], value)} />
          <DraftArea
            rows={3}
            label={t('comment')}
            placeholder={t('commentPlaceholder')}
            value={comment}
            onSave={(value) => changes.change(id, { comment: value })}
          />
          {kind === 'claim' && (
            <ClaimForm
              claim={claim ?? openClaim()}
              onClaim={(change) => changes.claim(id, change)}
              speakers={library.speakerNames.value}
            />
          )}
        </>
      ) : (
        comment && <p class="mark-comment">{comment}</p>
      )}
      <p class="detail-dates">
        {t('markedAt', moment(createdAt))}
        {history.length > 0 && ` · ${count('changedTimes', history.length)}`}
      </p>
      <footer>
        <a href={annotation.target.source} target="_blank" rel="noreferrer">
          {t('openArticle')}
        </a>
        <span class="spring" />
        {deletedAt === undefined ? (
          <button type="button" class="quiet" onClick={() => changes.trash([id])}>
            {t('delete')}
          </button>
        ) : (
          <button type="button" onClick={() => changes.restore([id])}>
            {t('restore')}
          </button>
        )}
      </footer>
    </section>
  );
}

/** The text that an annotation was made on, read when it is shown. */
function useRevision(library: Library, { articleId, target }: Annotation): Revision | undefined {
  const [revision, setRevision] = useState<Revision>();
  const { revisionId } = target;
  useEffect(() => {
    let current = true;
    setRevision(undefined);
    library.store.revision(articleId, revisionId).then(
      (found) => current && setRevision(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [library, articleId, revisionId]);
  return revision;
}
