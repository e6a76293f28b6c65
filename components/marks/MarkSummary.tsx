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
  const { t } = useTranslator();
  const { kind, color, claim, quotation, tagIds, comment } = annotation;
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
        <AnchorNote annotation={annotation} anchor={anchor} />
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
        {children}
      </div>
    </>
  );
}

/** What became of a mark on its page, where it is not as it was. */
export function AnchorNote({ annotation, anchor }: Pick<Props, 'annotation' | 'anchor'>) {
  const { t, day } = useTranslator();
  if (!anchor || anchor.state === 'anchored') return null;
  return (
    <span class="state warn">
      {anchor.state === 'changed'
        ? t('stateChanged', day(annotation.createdAt))
        : t(anchor.state === 'ambiguous' ? 'stateAmbiguous' : 'stateOrphaned')}
    </span>
  );
}
