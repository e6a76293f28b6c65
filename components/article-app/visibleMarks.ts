import type { Workspace } from '../../lib/workspace/index.ts';
import type { ReaderMark } from '../reader/ReaderMark.ts';

/** What the reader draws: the marks whose words the article shows, and below them the quotations that are offered. */
export function visibleMarks(workspace: Workspace): ReaderMark[] {
  const offers = workspace.offers.all.value
    .filter((offer) => offer.state === 'offered')
    .map(({ fingerprint, quotation, speaker }) => ({
      id: fingerprint,
      kind: 'offer' as const,
      span: quotation,
      speaker: speaker?.name,
    }));
  const marks = workspace.marks.placed.value.map(
    ({ annotation: { id, kind, color, quotation }, span }) => ({
      id,
      kind,
      color,
      span,
      speaker: quotation?.speaker,
    }),
  );
  return [...offers, ...marks];
}
