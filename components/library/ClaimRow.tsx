import type { ComponentChildren } from 'preact';
import { type Annotation, type Claim, openClaim, quoteOf } from '../../lib/annotations/index.ts';
import type { ArticleDigest } from '../../lib/catalogue/index.ts';
import { Assessing, Claimant, StatusChoice, TypeChoice } from '../claims/claimFields.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { STATUS_LABELS, TYPE_LABELS } from '../marks/labels.ts';
import { Hits } from './Hits.tsx';
import './ClaimRow.css';

interface Props {
  annotation: Annotation;
  about: ArticleDigest | undefined;
  terms: readonly string[];
  /** The row that is edited shows its fields in place of their values. */
  editing: boolean;
  /** Who is known to have said something, for completion. */
  speakers: readonly string[];
  onClaim(change: Partial<Claim>): void;
  onEdit(): void;
  onLeave(): void;
}

/** A claim in the table: its words, claimant, type, status, assessment, source, article. */
export function ClaimRow({ annotation, about, terms, editing, speakers, onClaim, ...on }: Props) {
  const { t, day } = useTranslator();
  const claim = annotation.claim ?? openClaim();
  const edit = { claim, onClaim };
  const [source] = claim.sources;
  return (
    <>
      <Cell onEdit={on.onEdit}>
        <p class="mark-row-quote" lang={about?.language || undefined} dir="auto">
          <Hits text={claim.statement || quoteOf(annotation)} terms={terms} />
        </p>
      </Cell>
      <Cell onEdit={on.onEdit} onLeave={on.onLeave}>
        {editing ? (
          <Claimant {...edit} speakers={speakers} autoFocus />
        ) : (
          <Hits text={claim.claimant ?? ''} terms={terms} />
        )}
      </Cell>
      <Cell onEdit={on.onEdit} onLeave={on.onLeave}>
        {editing ? <TypeChoice {...edit} /> : claim.type && t(TYPE_LABELS[claim.type])}
      </Cell>
      <Cell onEdit={on.onEdit} onLeave={on.onLeave}>
        {editing ? (
          <StatusChoice {...edit} />
        ) : (
          <span class="state">{t(STATUS_LABELS[claim.status])}</span>
        )}
      </Cell>
      <Cell onEdit={on.onEdit} onLeave={on.onLeave}>
        {editing ? <Assessing {...edit} /> : claim.assessment?.label}
      </Cell>
      <Cell onEdit={on.onEdit}>
        {source && (source.title || hostOf(source.url))}
        {claim.sources.length > 1 && ` +${claim.sources.length - 1}`}
      </Cell>
      <Cell onEdit={on.onEdit}>
        <p>{about?.agency || about?.publisher}</p>
        <p>{day(annotation.createdAt)}</p>
      </Cell>
    </>
  );
}

function Cell(props: { children: ComponentChildren; onEdit(): void; onLeave?: () => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of a grid that is drawn in parts
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names the row
    <div
      role="gridcell"
      onDblClick={props.onEdit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.stopPropagation();
        event.preventDefault();
        (event.target as HTMLElement).blur();
        props.onLeave?.();
      }}
    >
      {props.children}
    </div>
  );
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);
