import type { Workspace } from '../../lib/workspace/index.ts';
import type { ReaderMark } from '../reader/ReaderMark.ts';

/**
 * The marks that the reader can draw. Where the page has answered, a mark stands where its words are now; until then,
 * where they were when they were marked on this very text.
 */
export function visibleMarks(workspace: Workspace): ReaderMark[] {
  const anchors = workspace.anchors.value;
  const text = workspace.page.value?.article?.text;
  return workspace.annotations.value.flatMap((annotation) => {
    const { id, kind, color, target } = annotation;
    const anchor = anchors.get(id);
    const quote = target.selectors.find((s) => s.type === 'TextQuoteSelector')?.exact;
    const stored = target.span;
    const unmoved = stored && text?.slice(stored.start, stored.end) === quote ? stored : null;
    const span = anchor ? anchor.span : unmoved;
    return span ? [{ id, kind, color, span }] : [];
  });
}
