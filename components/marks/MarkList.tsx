import type { ComponentChildren } from 'preact';
import { type Annotation, quoteOf, type Tag } from '../../lib/annotations/index.ts';
import type { MarkAnchor } from '../../lib/session/types.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { MarkSummary } from './MarkSummary.tsx';
import './MarkList.css';

interface Props {
  annotations: readonly Annotation[];
  codebook: readonly Tag[];
  anchors: ReadonlyMap<string, MarkAnchor>;
  language?: string;
  openId: string | null;
  onOpen(id: string): void;
  onReveal(id: string): void;
  /** Stands below the open one. */
  card: ComponentChildren;
}

/** The marks of an article in its order, with their states. */
export function MarkList({ annotations, codebook, anchors, language, openId, card, ...on }: Props) {
  const { t } = useTranslator();
  if (annotations.length === 0) return <p class="empty">{t('marksEmpty')}</p>;
  return (
    <ul class="mark-list">
      {annotations.map((annotation) => (
        <li key={annotation.id} data-kind={annotation.kind} data-color={annotation.color}>
          <button
            type="button"
            class="mark-quote"
            lang={language}
            title={t('revealMark')}
            onClick={() => on.onReveal(annotation.id)}
          >
            {quoteOf(annotation)}
          </button>
          <MarkSummary
            annotation={annotation}
            codebook={codebook}
            anchor={anchors.get(annotation.id)}
          >
            <button
              type="button"
              class="quiet"
              aria-expanded={annotation.id === openId}
              onClick={() => on.onOpen(annotation.id)}
            >
              {t('edit')}
            </button>
          </MarkSummary>
          {annotation.id === openId && card}
        </li>
      ))}
    </ul>
  );
}
