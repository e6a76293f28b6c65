import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { differenceOf } from '../../lib/anchoring/difference.ts';
import { type Annotation, quoteOf, type Tag } from '../../lib/annotations/index.ts';
import type { MarkAnchor } from '../../lib/session/types.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { Difference } from './Difference.tsx';
import { AnchorNote, MarkSummary } from './MarkSummary.tsx';
import './MarkList.css';

interface Props {
  annotations: readonly Annotation[];
  codebook: readonly Tag[];
  anchors: ReadonlyMap<string, MarkAnchor>;
  language?: string;
  openId: string | null;
  onOpen(id: string): void;
  onReveal(id: string): void;
  /** The mark under the pointer or the focus; null for none. */
  onPoint(id: string | null): void;
  /** Stands below the open one. */
  card: ComponentChildren;
}

/** The marks of an article in its order, with their states. */
export function MarkList({ annotations, codebook, anchors, language, openId, card, ...on }: Props) {
  const { t } = useTranslator();
  const open = useRef<HTMLLIElement>(null);
  // The mark that was open in the text is the one in sight here.
  useLayoutEffect(() => open.current?.scrollIntoView({ block: 'nearest' }), []);
  if (annotations.length === 0) return <p class="empty">{t('marksEmpty')}</p>;
  return (
    <ul class="mark-list">
      {annotations.map((annotation) => {
        const { id, kind, color } = annotation;
        const anchor = anchors.get(id);
        return (
          <li
            key={id}
            ref={id === openId ? open : undefined}
            data-kind={kind}
            data-color={color}
            onMouseEnter={() => on.onPoint(id)}
            onMouseLeave={() => on.onPoint(null)}
            onFocusIn={() => on.onPoint(id)}
            onFocusOut={() => on.onPoint(null)}
          >
            <button
              type="button"
              class="mark-quote"
              lang={language}
              dir="auto"
              title={t('revealMark')}
              onClick={() => on.onReveal(id)}
            >
              <Words quote={quoteOf(annotation)} anchor={anchor} />
            </button>
            {id === openId ? (
              <>
                <p class="mark-meta">
                  <AnchorNote annotation={annotation} anchor={anchor} />
                </p>
                {card}
              </>
            ) : (
              <MarkSummary annotation={annotation} codebook={codebook} anchor={anchor}>
                <button type="button" class="quiet" onClick={() => on.onOpen(id)}>
                  {t('edit')}
                </button>
              </MarkSummary>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The words that were marked; where others stand there now, word by word what went and what came. */
function Words({ quote, anchor }: { quote: string; anchor?: MarkAnchor }) {
  if (anchor?.state !== 'changed' || !anchor.found) return quote;
  return <Difference runs={differenceOf(quote, anchor.found)} />;
}
