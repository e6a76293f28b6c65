import type { ComponentChildren } from 'preact';
import type { Annotation, Tag } from '../../lib/annotations/types.ts';
import { COLOR_LABELS, KIND_LABELS } from '../../lib/i18n/index.ts';
import type { MarkAnchor } from '../../lib/session/types.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { STATUS_LABELS } from './labels.ts';

interface Props {
  annotation: Annotation;
  codebook: readonly Tag[];
  anchor?: MarkAnchor;
  children?: ComponentChildren;
}

/** A mark's kind, state, tags and comment in words. */
export function MarkSummary({ annotation, codebook, anchor, children }: Props) {
  const { t, day } = useTranslator();
  const { kind, color, claim, quotation, tagIds, comment, createdAt } = annotation;
  const who = kind === 'claim' ? claim?.claimant : quotation?.speaker;
  const label = t(KIND_LABELS[kind]);
  const status = claim && [t(STATUS_LABELS[claim.status]), claim.assessment?.label];
  return (
    <>
      {comment && <p class="mark-comment">{comment}</p>}
      <div class="mark-meta">
        {who && <b>{who}</b>}
        {quotation?.speech === 'indirect' && <span>{t('reportedNotAsserted')}</span>}
        <span class="state">
          {kind === 'claim' && status ? `${label}, ${status.filter(Boolean).join(': ')}` : label}
        </span>
        {color && (
          <span class="state">
            <span class="swatch" />
            {t(COLOR_LABELS[color])}
          </span>
        )}
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
