import { type Annotation, quoteOf, type Revision } from '../../lib/annotations/index.ts';
import { MarkedText } from '../reader/MarkedText.tsx';

interface Props {
  annotation: Annotation;
  /** The text that it was made on, once it has been read. */
  revision: Revision | undefined;
  language: string | undefined;
}

/** The marked words in the blocks of the article that they stand in; alone where those are not kept. */
export function Context({ annotation, revision, language }: Props) {
  const { id, kind, color, target } = annotation;
  const { span } = target;
  const blocks =
    span && revision && revision.id === target.revisionId
      ? revision.blocks.filter(
          ({ start, text }) => start < span.end && start + text.length > span.start,
        )
      : [];
  const open = () => undefined;
  return (
    <blockquote class="context" lang={language || undefined} dir="auto">
      {span && blocks.length > 0 ? (
        blocks.map(({ start, text }) => (
          <p key={start}>
            <MarkedText
              text={text}
              start={start}
              marks={[{ id, kind, color, span }]}
              openId={null}
              onOpen={open}
            />
          </p>
        ))
      ) : (
        <p>
          <mark data-kind={kind} data-color={color}>
            {quoteOf(annotation)}
          </mark>
        </p>
      )}
    </blockquote>
  );
}
