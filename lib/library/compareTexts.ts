import { differenceOf } from '../anchoring/difference.ts';
import type { Difference } from '../anchoring/types.ts';

/** How many paragraphs around a change are shown with it. */
const AROUND = 1;

/** What stands between two blocks of an article's text. */
const END = '\n\n';

/** A paragraph of two texts laid over each other, or how many between two of those are alike in both. */
export type Compared = { runs: Difference[]; changed: boolean } | { alike: number };

/**
 * What changed between two texts of an article, paragraph by paragraph: those with a change and their neighbours, and
 * the number of the others. One `alike` alone where nothing changed.
 */
export function compareTexts(before: string, after: string): Compared[] {
  const paragraphs = intoParagraphs(differenceOf(before, after)).map((runs) => ({
    runs,
    changed: runs.some(({ kind }) => kind !== 'same'),
  }));
  const shown = paragraphs.map((_, i) =>
    paragraphs.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(({ changed }) => changed),
  );
  const result: Compared[] = [];
  paragraphs.forEach((paragraph, i) => {
    const last = result.at(-1);
    if (shown[i]) result.push(paragraph);
    else if (last && 'alike' in last) last.alike++;
    else result.push({ alike: 1 });
  });
  return result;
}

/** Runs cut where a paragraph ends, be it in both texts or in one. */
function intoParagraphs(runs: readonly Difference[]): Difference[][] {
  const paragraphs: Difference[][] = [[]];
  runs.forEach(({ kind, text }, at) => {
    const next = runs[at + 1];
    // The last word of a paragraph was exchanged: its end stands in both runs and is one.
    const shared = kind === 'removed' && next?.kind === 'added' && next.text.endsWith(END);
    const own = shared && text.endsWith(END) ? text.slice(0, -END.length) : text;
    own.split(END).forEach((piece, i) => {
      if (i > 0) paragraphs.push([]);
      if (piece) paragraphs.at(-1)?.push({ kind, text: piece });
    });
  });
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
