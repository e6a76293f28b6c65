import type { Block } from '../../lib/article/types.ts';
import { Margin } from './Margin.tsx';
import { MarkedText } from './MarkedText.tsx';
import type { ReaderMark } from './ReaderMark.ts';

interface Props {
  block: Block;
  marks: readonly ReaderMark[];
  openId: string | null;
  onOpen(id: string): void;
}

const ELEMENTS = {
  paragraph: 'p',
  heading: 'h2',
  'list-item': 'p',
  blockquote: 'blockquote',
  preformatted: 'pre',
  'table-row': 'p',
  caption: 'p',
} as const;

/** One block of an article. `data-start` is its place in the article's text, for whoever reads a selection. */
export function BlockView({ block, ...marking }: Props) {
  const Element = block.type === 'heading' && (block.level ?? 2) > 2 ? 'h3' : ELEMENTS[block.type];
  return (
    <div class="block-row">
      <Margin
        start={block.start}
        end={block.start + block.text.length}
        marks={marking.marks}
        onOpen={marking.onOpen}
      />
      <Element class={`block ${block.type}`} data-start={block.start}>
        <MarkedText text={block.text} start={block.start} {...marking} />
      </Element>
    </div>
  );
}
