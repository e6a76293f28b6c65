import type { Workspace } from '../../lib/workspace/index.ts';
import type { ReaderMark } from '../reader/ReaderMark.ts';

/** What the reader draws: the marks whose words the article shows, and below them the quotations that are offered. */
export function visibleMarks(workspace: Workspace): ReaderMark[] {
  const offers = workspace.offers.all.value
    .filter((offer) => offer.state === 'offered')
    .map(({ fingerprint, quotation }) => ({
      id: fingerprint,
      kind: 'offer' as const,
      span: quotation,
    }));
  const marks = workspace.placed.value.map(({ annotation: { id, kind, color }, span }) => ({
    id,
    kind,
    color,
    span,
  }));
  return [...offers, ...marks];
}
