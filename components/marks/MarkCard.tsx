import { openClaim } from '../../lib/annotations/records.ts';
import type {
  Annotation,
  AnnotationKind,
  Claim,
  Color,
  QuotationBody,
  Tag,
} from '../../lib/annotations/types.ts';
import { ClaimForm } from '../claims/ClaimForm.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { ColorChoice } from './ColorChoice.tsx';
import { CopyButton } from './CopyButton.tsx';
import { ExtentButtons, type Nudge, nudgeByKey } from './ExtentButtons.tsx';
import { KindButtons } from './KindButtons.tsx';
import { QuotationFields } from './QuotationFields.tsx';
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
  onColor(color: Color | undefined): void;
  /** Told only what changes. */
  onClaim(change: Partial<Claim>): void;
  /** Speakers of the article, for completion. */
  speakers: readonly string[];
  onQuotation(quotation: QuotationBody): void;
  onTags(names: string[]): void;
  /** Absent where the words are no part of the article. */
  onNudge?: Nudge;
  /** Puts the words with their source on the clipboard; false where the browser does not let it. */
  onCopy(): Promise<boolean>;
  onDelete(): void;
  onClose(): void;
}

/** What a mark says, to be changed: kind, tags, comment, colour, claim, speaker, ends. Escape closes it and keeps what was typed. */
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
        } else if (on.onNudge && !isField(event.target) && nudgeByKey(event, on.onNudge)) {
          event.preventDefault();
          event.stopPropagation();
        }
      }}
    >
      <div class="mark-card-fields">
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
        {annotation.kind === 'claim' && (
          <details class="mark-card-claim">
            <summary>{t('claimDetails')}</summary>
            <ClaimForm
              claim={annotation.claim ?? openClaim()}
              onClaim={on.onClaim}
              speakers={on.speakers}
            />
          </details>
        )}
        {annotation.kind === 'quotation' && (
          <QuotationFields
            quotation={annotation.quotation ?? { speech: 'direct' }}
            speakers={on.speakers}
            onQuotation={on.onQuotation}
          />
        )}
        <ColorChoice value={annotation.color} onChange={on.onColor} />
        {on.onNudge && <ExtentButtons onNudge={on.onNudge} />}
      </div>
      <div class="mark-card-actions">
        <button type="button" class="quiet" onClick={on.onDelete}>
          {t('delete')}
        </button>
        <CopyButton onCopy={on.onCopy} />
        <span class="spring" />
        <button type="button" onClick={on.onClose}>
          {t('done')}
        </button>
      </div>
    </div>
  );
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select') !== null;
