import { type Annotation, quoteOf, type Tag } from '../../lib/annotations/index.ts';
import { type ArticleDigest, speakerOf, stateIn } from '../../lib/catalogue/index.ts';
import { KIND_LABELS } from '../../lib/i18n/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { STATE_LABELS, STATUS_LABELS } from '../marks/labels.ts';
import { Hits } from './Hits.tsx';
import './MarkRow.css';

interface Props {
  annotation: Annotation;
  about: ArticleDigest | undefined;
  tags: readonly Tag[];
  terms: readonly string[];
}

/** An annotation in a list: its words, then in one line what is known of it. */
export function MarkRow({ annotation, about, tags, terms }: Props) {
  const { t, day } = useTranslator();
  const { kind, claim, tagIds, comment, createdAt } = annotation;
  const names = tagIds.flatMap((id) => tags.find((tag) => tag.id === id)?.name ?? []);
  const speaker = speakerOf(annotation);
  const state = stateIn(about, annotation.id);
  const kindName = t(KIND_LABELS[kind]);
  const status =
    kind === 'claim' && claim ? `${kindName}, ${t(STATUS_LABELS[claim.status])}` : kindName;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of a grid that is drawn in parts
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names the row
    <div class="mark-row" role="gridcell">
      <p class="mark-row-quote" lang={about?.language || undefined} dir="auto">
        <Hits text={quoteOf(annotation)} terms={terms} />
      </p>
      <p class="mark-row-meta">
        <span class="state">{status}</span>
        {state !== 'anchored' && <span class="state warn">{t(STATE_LABELS[state])}</span>}
        {names.map((name) => (
          <span class="tag" key={name}>
            <Hits text={name} terms={terms} />
          </span>
        ))}
        {speaker && (
          <strong>
            <Hits text={speaker} terms={terms} />
          </strong>
        )}
        <span class="mark-row-source">
          {[about?.agency || about?.publisher, about?.headline, day(createdAt)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {comment && (
          <span class="mark-row-comment">
            <Hits text={comment} terms={terms} />
          </span>
        )}
      </p>
    </div>
  );
}
