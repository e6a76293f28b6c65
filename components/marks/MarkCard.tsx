import type { Annotation, AnnotationKind, Tag } from '../../lib/annotations/types.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { KindButtons } from './KindButtons.tsx';
import { TagField } from './TagField.tsx';
import './MarkCard.css';

interface Props {
  annotation: Annotation;
  codebook: readonly Tag[];
  /** Unfinished words; they stand in place of what is stored. */
  draft: { comment?: string; tag?: string };
  onType(draft: { comment?: string; tag?: string }): void;
  onFinish(): void;
  onKind(kind: AnnotationKind): void;
  onTags(names: string[]): void;
  onDelete(): void;
  onClose(): void;
}

/** What a mark says, to be changed: its kind, tags and comment. Escape closes it and keeps what was typed. */
export function MarkCard({ annotation, codebook, draft, onType, onFinish, ...on }: Props) {
  const { t } = useTranslator();
  const names = annotation.tagIds.flatMap(
    (id) => codebook.find((tag) => tag.id === id)?.name ?? [],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape works from whichever control has the focus
    <div
      class="mark-card"
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          // Escape would close the popup.
          event.preventDefault();
          event.stopPropagation();
          on.onClose();
        }
      }}
    >
      <KindButtons kind={annotation.kind} onChoose={on.onKind} />
      <TagField
        names={names}
        known={codebook.map((tag) => tag.name)}
        typed={draft.tag ?? ''}
        onType={(tag) => onType({ ...draft, tag })}
        onChange={on.onTags}
        autoFocus
      />
      <textarea
        rows={2}
        value={draft.comment ?? annotation.comment}
        aria-label={t('comment')}
        placeholder={t('commentPlaceholder')}
        onInput={(event) => onType({ ...draft, comment: event.currentTarget.value })}
        onBlur={onFinish}
      />
      <div class="mark-card-actions">
        <button type="button" class="quiet" onClick={on.onDelete}>
          {t('delete')}
        </button>
        <span class="spring" />
        <button type="button" onClick={on.onClose}>
          {t('done')}
        </button>
      </div>
    </div>
  );
}
