import { useTranslator } from '../i18n/TranslatorContext.ts';
import type { ReaderMark } from './ReaderMark.ts';

interface Props {
  /** UTF-16 offsets of the block in the article's text. */
  start: number;
  end: number;
  marks: readonly ReaderMark[];
  onOpen(id: string): void;
}

/** Who is quoted in a block, beside it: each once, in the order of the text. Not part of the article's text. */
export function Margin({ start, end, marks, onOpen }: Props) {
  const { t } = useTranslator();
  const first = new Map<string, ReaderMark>();
  for (const mark of marks.toSorted((a, b) => a.span.start - b.span.start)) {
    const { speaker, span } = mark;
    const here = span.start >= start && span.start < end;
    if (speaker && here && !first.has(speaker)) first.set(speaker, mark);
  }
  if (first.size === 0) return null;
  return (
    <ul class="margin" aria-label={t('quotedHere')}>
      {[...first].map(([speaker, { id, kind }]) => (
        <li key={speaker}>
          <button type="button" class="quiet" data-kind={kind} onClick={() => onOpen(id)}>
            {speaker}
          </button>
        </li>
      ))}
    </ul>
  );
}
