import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import type { AnnotationKind } from '../../lib/annotations/types.ts';
import type { Article } from '../../lib/article/types.ts';
import type { ReadPage } from '../../lib/session/types.ts';
import { sentences, step } from '../../lib/text/sentences.ts';
import type { Workspace } from '../../lib/workspace/index.ts';
import { Floating } from '../floating/Floating.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { KindButtons, kindOfKey } from '../marks/KindButtons.tsx';
import { OfferCard } from '../quotations/OfferCard.tsx';
import { Reader } from '../reader/Reader.tsx';
import { selectedSpan, selectSpan, useSelectedSpan } from '../reader/useSelectedSpan.ts';
import { type Copier, OpenCard } from './OpenCard.tsx';
import { PageSelection } from './PageSelection.tsx';
import { Unreadable } from './Unreadable.tsx';
import { visibleMarks } from './visibleMarks.ts';

interface Props {
  workspace: Workspace;
  page: ReadPage;
  /** What of the page is read as an article; null where there is nothing to read. */
  article: Article | null;
  root: RefObject<HTMLElement | null>;
  onCopy: Copier;
}

/** The reader with what floats beside its words: the bubble of a selection, or the card of the open mark. */
export function ArticleView({ workspace, page, article, root, onCopy }: Props) {
  const { t } = useTranslator();
  const selected = useSelectedSpan(root);
  const openId = workspace.openId.value;
  const open = workspace.open.value;
  const offer = workspace.openOffer.value;
  const steps = useMemo(
    () => (article ? sentences(article.blocks, article.metadata.language) : []),
    [article],
  );
  const area = () => root.current?.querySelector('main')?.getBoundingClientRect() ?? new DOMRect();

  const marks = visibleMarks(workspace);
  const drawn = marks.map(({ id, span }) => `${id} ${span.start} ${span.end}`).join();
  // Marks that come or go cut the text anew, which would take away what is selected just before.
  const kept = selectedSpan(root.current)?.span;
  useLayoutEffect(() => {
    if (kept && root.current && !selectedSpan(root.current)) selectSpan(kept, root.current);
  }, [drawn]);

  function mark(kind?: AnnotationKind) {
    // What is selected at this moment: a quick hand is faster than the next frame.
    const now = selectedSpan(root.current);
    document.getSelection()?.removeAllRanges();
    if (now) workspace.markSpan(now.span, kind);
  }

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const kind = kindOfKey(event.key);
      const span = selectedSpan(root.current)?.span ?? null;
      if (kind && span) mark(kind);
      else if (event.key === 'Enter' && span) mark();
      else if (event.key === 'Escape' && span) document.getSelection()?.removeAllRanges();
      else if (event.key === 'Escape' && openId) workspace.openCard(null);
      else {
        const direction = DIRECTIONS[event.key.toLowerCase()];
        const to = direction && step(steps, span, direction);
        if (!to || !root.current) return;
        selectSpan(event.shiftKey && span ? union(span, to) : to, root.current);
        document.getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  return (
    <>
      {page.selection && <PageSelection workspace={workspace} words={page.selection.exact} />}
      {article ? (
        <Reader
          article={article}
          marks={marks}
          openId={openId}
          onOpen={(id) => workspace.openMark(id)}
        />
      ) : (
        !page.selection && !page.article && <Unreadable reason="empty" />
      )}
      {selected && (
        <Floating
          beside={() => selected.range.getBoundingClientRect()}
          within={area}
          label={t('markSelection')}
        >
          <KindButtons onChoose={mark} />
        </Floating>
      )}
      {!selected && offer && (
        <Floating
          beside={() => boxOfMark(offer.fingerprint, root.current)}
          within={area}
          label={t('offeredQuotation')}
        >
          <OfferCard
            offer={offer}
            text={article?.text ?? ''}
            language={article?.metadata.language}
            names={workspace.offers.names.value}
            onSpeaker={(name) => workspace.setSpeaker(offer, name)}
            onAccept={() => workspace.accept([offer])}
            onDismiss={() => workspace.dismiss(offer)}
            onClose={() => workspace.openCard(null)}
          />
        </Floating>
      )}
      {!selected && open && (
        <Floating
          beside={() => boxOfMark(open.id, root.current)}
          within={area}
          label={t('markCard')}
        >
          <OpenCard workspace={workspace} onCopy={onCopy} />
        </Floating>
      )}
    </>
  );
}

const DIRECTIONS: Record<string, 'next' | 'previous'> = {
  j: 'next',
  arrowdown: 'next',
  k: 'previous',
  arrowup: 'previous',
};

const union = (a: { start: number; end: number }, b: { start: number; end: number }) => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

const isTyping = (event: KeyboardEvent) =>
  event.target instanceof Element &&
  event.target.closest('input, textarea, select, button') !== null;

/** The box around all pieces of a mark; that of the view's tabs where the reader does not show it. */
function boxOfMark(id: string, root: HTMLElement | null): DOMRect {
  const pieces = [...(root?.querySelectorAll(`[data-mark="${CSS.escape(id)}"]`) ?? [])];
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last)
    return root?.querySelector('.views')?.getBoundingClientRect() ?? new DOMRect();
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.getBoundingClientRect();
}
