import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { AnnotationKind } from '../../lib/annotations/types.ts';
import type { Article, Span } from '../../lib/article/types.ts';
import type { ReadPage } from '../../lib/session/types.ts';
import type { Workspace } from '../../lib/workspace/index.ts';
import { Floating } from '../floating/Floating.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { SelectionBubble } from '../marks/SelectionBubble.tsx';
import { OfferCard } from '../quotations/OfferCard.tsx';
import { Reader } from '../reader/Reader.tsx';
import { selectedSpan, selectSpan, useSelectedSpan } from '../reader/useSelectedSpan.ts';
import { type Copier, OpenCard } from './OpenCard.tsx';
import { PageSelection } from './PageSelection.tsx';
import { Unreadable } from './Unreadable.tsx';
import { useReaderKeys } from './useReaderKeys.ts';
import { visibleMarks } from './visibleMarks.ts';

interface Props {
  workspace: Workspace;
  page: ReadPage;
  /** What is read of the page; null where that is no article. */
  article: Article | null;
  root: RefObject<HTMLElement | null>;
  /** The mark that is scrolled to when the reader is shown. */
  shownId: string | null;
  onCopy: Copier;
}

/** The reader with what floats beside its words: the bubble of a selection, or the card of the open mark. */
export function ArticleView({ workspace, page, article, root, shownId, onCopy }: Props) {
  const { t } = useTranslator();
  const selected = useSelectedSpan(root);
  /** The selection that Escape took the bubble from. */
  const [left, setLeft] = useState<Span | null>(null);
  const openId = workspace.cards.openId.value;
  const open = workspace.cards.open.value;
  const offer = workspace.openOffer.value;
  const area = () => root.current?.querySelector('main')?.getBoundingClientRect() ?? new DOMRect();

  const marks = visibleMarks(workspace);
  const drawn = marks.map(({ id, span }) => `${id} ${span.start} ${span.end}`).join();
  // Marks that come or go cut the text anew, which would take away what is selected just before.
  const kept = selectedSpan(root.current)?.span;
  useLayoutEffect(() => {
    if (kept && root.current && !selectedSpan(root.current)) selectSpan(kept, root.current);
  }, [drawn]);
  useLayoutEffect(() => {
    const id = shownId ?? openId;
    if (id) piecesOf(id, root.current)[0]?.scrollIntoView({ block: 'center' });
  }, []);

  /** What is selected at this moment, to be used up: a quick hand is faster than the next frame. */
  function take(): Span | undefined {
    const now = selectedSpan(root.current);
    document.getSelection()?.removeAllRanges();
    return now?.span;
  }
  function mark(kind?: AnnotationKind) {
    const span = take();
    if (span) workspace.markSpan(span, kind);
  }
  function set(): boolean {
    const span = open && take();
    if (open && span) workspace.marks.move(open, span);
    return open !== null;
  }
  function leave(): boolean {
    const span = selectedSpan(root.current)?.span;
    if (span && !isSame(span, left)) setLeft(span);
    else if (openId) workspace.cards.show(null);
    else return false;
    return true;
  }
  useReaderKeys(article, root, { onMark: mark, onSet: set, onEscape: leave });

  const bubble = selected !== null && !isSame(selected.span, left);
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
      {bubble && (
        <Floating
          beside={() => selected.range.getBoundingClientRect()}
          within={area}
          label={t('markSelection')}
        >
          <SelectionBubble onChoose={mark} onSet={open ? set : undefined} />
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
            onAccept={() => workspace.marks.accept([offer])}
            onDismiss={() => workspace.dismiss(offer)}
            onClose={() => workspace.cards.show(null)}
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

const isSame = (a: Span, b: Span | null) => a.start === b?.start && a.end === b.end;

const piecesOf = (id: string, root: HTMLElement | null) => [
  ...(root?.querySelectorAll(`[data-mark="${CSS.escape(id)}"]`) ?? []),
];

/** The box around all pieces of a mark; that of the view's tabs where the reader does not show it. */
function boxOfMark(id: string, root: HTMLElement | null): DOMRect {
  const pieces = piecesOf(id, root);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last)
    return root?.querySelector('.views')?.getBoundingClientRect() ?? new DOMRect();
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.getBoundingClientRect();
}
