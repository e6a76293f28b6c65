import type { ComponentChildren } from 'preact';
import type { Annotation, Tag } from '../../lib/annotations/types.ts';
import type { MarkAnchor } from '../../lib/session/types.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

interface Props {
  annotation: Annotation;
  codebook: readonly Tag[];
  anchor?: MarkAnchor;
  children?: ComponentChildren;
}

const KIND_LABELS = {
  highlight: 'kindHighlight',
  claim: 'kindClaim',
  quotation: 'kindQuotation',
} as const;

const STATUS_LABELS = {
  open: 'claimOpen',
  'in-work': 'claimInWork',
  checked: 'claimChecked',
} as const;

/** A mark's kind, state, tags and comment in words. */
export function MarkSummary({ annotation, codebook, anchor, children }: Props) {
  const { t, day } = useTranslator();
  const { kind, claim, tagIds, comment, createdAt } = annotation;
  const label = t(KIND_LABELS[kind]);
  return (
    <>
      {anchor?.state === 'changed' && anchor.found && <q class="mark-found">{anchor.found}</q>}
      {comment && <p class="mark-comment">{comment}</p>}
      <div class="mark-meta">
        <span class="state">
          {kind === 'claim' && claim ? `${label}, ${t(STATUS_LABELS[claim.status])}` : label}
        </span>
        {anchor?.state === 'changed' && (
          <span class="state warn">{t('stateChanged', day(createdAt))}</span>
        )}
        {anchor?.state === 'ambiguous' && <span class="state warn">{t('stateAmbiguous')}</span>}
        {anchor?.state === 'orphaned' && <span class="state warn">{t('stateOrphaned')}</span>}
        {tagIds.map((id) => {
          const name = codebook.find((tag) => tag.id === id)?.name;
          return (
            name && (
              <span class="tag" key={id}>
                {name}
              </span>
            )
          );
        })}
        <span class="spring" />
        {children}
      </div>
    </>
  );
}
