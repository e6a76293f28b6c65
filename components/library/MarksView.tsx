import { useState } from 'preact/hooks';
import type { Group } from '../../lib/catalogue/index.ts';
import type { Library } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { BulkBar } from './BulkBar.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import { EmptyTrash } from './EmptyTrash.tsx';
import { MarkGrid } from './MarkGrid.tsx';
import { MarkRow } from './MarkRow.tsx';

interface Props {
  library: Library;
  /** How long what is deleted stays in the trash; 0 for until it is emptied. */
  trashDays: number;
  onOpen(): void;
  onShow(): void;
}

/** The annotations that are asked for: all, the claims as a table, or the trash. */
export function MarksView({ library, trashDays, onOpen, onShow }: Props) {
  const { t } = useTranslator();
  const [editing, setEditing] = useState<string | null>(null);
  const { question, selection, tags } = library;
  const { view } = question.route.value;
  const listing = library.listing.value;
  const terms = question.terms.value;
  if (!listing) return null;
  if (listing.total === 0) return <Nothing library={library} />;

  const groupName = ({ key }: Group) => {
    const by = question.group.value;
    if (by === 'article') return library.about(key)?.headline || library.about(key)?.url || key;
    if (by === 'tag') return tags.value.find(({ id }) => id === key)?.name ?? t('groupNoTag');
    return key || t('groupNoSpeaker');
  };
  const leave = () => {
    setEditing(null);
    document.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };

  return (
    <>
      {view === 'trash' && library.catalogue.value && (
        <EmptyTrash library={library} days={trashDays} ids={() => listing.ids()} />
      )}
      {view === 'claims' ? (
        <MarkGrid
          library={library}
          listing={listing}
          label={t('viewClaims')}
          rem={4.25}
          columns={[
            t('kindClaim'),
            t('claimClaimant'),
            t('claimType'),
            t('filterStatus'),
            t('claimAssessment'),
            t('claimSources'),
            t('viewArticle'),
          ]}
          groupName={groupName}
          onShow={onShow}
          onOpen={() => setEditing(selection.active.value)}
          row={(annotation) => (
            <ClaimRow
              annotation={annotation}
              about={library.about(annotation.articleId)}
              terms={terms}
              editing={editing === annotation.id}
              speakers={library.speakerNames.value}
              onClaim={(change) => library.changes.claim(annotation.id, change)}
              onEdit={() => setEditing(annotation.id)}
              onLeave={leave}
            />
          )}
        />
      ) : (
        <MarkGrid
          library={library}
          listing={listing}
          label={t(view === 'trash' ? 'viewTrash' : 'viewAllMarks')}
          rem={5.25}
          groupName={groupName}
          onShow={onShow}
          onOpen={onOpen}
          row={(annotation) => (
            <MarkRow
              annotation={annotation}
              about={library.about(annotation.articleId)}
              tags={tags.value}
              terms={terms}
            />
          )}
        />
      )}
      <BulkBar library={library} />
    </>
  );
}

/** Why there is nothing, and what to do. */
function Nothing({ library }: { library: Library }) {
  const { t } = useTranslator();
  const { question } = library;
  const { view } = question.route.value;
  if (!library.catalogue.value) return <p class="empty">{t('stillReading')}</p>;
  if (question.typed.value || question.filters.value)
    return <p class="empty">{t('nothingFound')}</p>;
  if (view === 'trash') return <p class="empty">{t('trashEmpty')}</p>;
  const marked = (library.summary.value?.marks ?? 0) > 0;
  return <p class="empty">{t(view === 'claims' && marked ? 'claimsEmpty' : 'libraryEmpty')}</p>;
}
