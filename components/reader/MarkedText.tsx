import type { ReaderMark } from './ReaderMark.ts';
import { segments } from './segments.ts';

interface Props {
  text: string;
  /** UTF-16 offset of the text in the article's text. */
  start: number;
  marks: readonly ReaderMark[];
  openId: string | null;
  onOpen(id: string): void;
}

/** Text with its marks. Its text content is exactly `text`. */
export function MarkedText({ text, start, marks, openId, onOpen }: Props) {
  return segments(text, start, marks).map((segment) => {
    // Of marks on the same words the one that begins last is the smallest, and the one that a click means.
    const over = segment.ids.flatMap((id) => marks.find((one) => one.id === id) ?? []);
    const mark = over.findLast(({ kind }) => kind !== 'offer') ?? over.at(-1);
    if (!mark) return segment.text;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list of marks opens the same card by keys
      <mark
        key={segment.start}
        data-mark={mark.id}
        data-kind={mark.kind}
        data-color={mark.color}
        aria-current={segment.ids.includes(openId ?? '') || undefined}
        onClick={() => {
          if (document.getSelection()?.isCollapsed) onOpen(mark.id);
        }}
      >
        {segment.text}
      </mark>
    );
  });
}
