import type { Article } from '../../lib/article/types.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { BlockView } from './BlockView.tsx';
import type { ReaderMark } from './ReaderMark.ts';
import './Reader.css';

interface Props {
  article: Article;
  marks: readonly ReaderMark[];
  openId: string | null;
  onOpen(id: string): void;
}

/** The article's text below its headline, well set in its own language. */
export function Reader({ article, marks, openId, onOpen }: Props) {
  const { t } = useTranslator();
  const { language, direction } = article.metadata;
  return (
    <article class="reader" lang={language} dir={direction} aria-label={t('readerLabel')}>
      {article.blocks.slice(1).map((block) => (
        <BlockView key={block.start} block={block} marks={marks} openId={openId} onOpen={onOpen} />
      ))}
    </article>
  );
}
