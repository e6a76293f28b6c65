import type { Codebook } from '../codebook.ts';
import { textFragmentUrl } from '../textFragment.ts';
import type { AnnotationView } from '../view.ts';
import { joinPaths } from './names.ts';
import { joinSources } from './sources.ts';

/** Fills one cell of an annotation's row. */
type Cell = (view: AnnotationView, codebook: Codebook) => string | number | boolean | undefined;

const iso = (time: number | undefined) =>
  time === undefined ? undefined : new Date(time).toISOString();

/**
 * The columns of CSV and TSV, in their order. Names and meaning stay as they are; new ones are added at the end.
 * Times are ISO 8601 in UTC, lists are separated by `; `, the levels of a tag by `/`.
 */
export const columns: Readonly<Record<string, Cell>> = {
  id: ({ annotation }) => annotation.id,
  kind: ({ annotation }) => annotation.kind,
  quote: ({ quote }) => quote,
  comment: ({ annotation }) => annotation.comment,
  tags: ({ tags }, codebook) => joinPaths(tags.map((tag) => codebook.path(tag))),
  color: ({ annotation }) => annotation.color,
  title: ({ article }) => article.metadata.headline,
  authors: ({ article }) => joinPaths(article.metadata.authors.map(({ name }) => [name])),
  publisher: ({ article }) => article.metadata.publisher,
  agency: ({ article }) => article.metadata.agency,
  published: ({ article }) => article.metadata.published,
  article_modified: ({ article }) => article.metadata.modified,
  section: ({ article }) => article.metadata.section,
  language: ({ article }) => article.metadata.language,
  url: ({ annotation }) => annotation.target.source,
  article_url: ({ article }) => article.url,
  link: ({ annotation, quote, prefix, suffix }) =>
    textFragmentUrl(annotation.target.source, { quote, prefix, suffix }),
  prefix: ({ prefix }) => prefix,
  suffix: ({ suffix }) => suffix,
  start: ({ place }) => place?.start,
  end: ({ place }) => place?.end,
  accessed: ({ place }) => iso(place?.revision.readAt),
  created: ({ annotation }) => iso(annotation.createdAt),
  modified: ({ annotation }) => iso(annotation.updatedAt),
  speech: ({ annotation }) => annotation.quotation?.speech,
  speaker: ({ annotation }) => annotation.quotation?.speaker,
  cue: ({ annotation }) => annotation.quotation?.cue,
  claim: ({ annotation }) => annotation.claim?.statement,
  claimant: ({ annotation }) => annotation.claim?.claimant,
  claim_type: ({ annotation }) => annotation.claim?.type,
  claim_status: ({ annotation }) => annotation.claim?.status,
  checkable: ({ annotation }) => annotation.claim?.checkable,
  checkable_reason: ({ annotation }) => annotation.claim?.checkableReason,
  rating: ({ annotation }) => annotation.claim?.assessment?.label,
  rating_value: ({ annotation }) => annotation.claim?.assessment?.value,
  rating_worst: ({ annotation }) => annotation.claim?.assessment?.worst,
  rating_best: ({ annotation }) => annotation.claim?.assessment?.best,
  review_url: ({ annotation }) => annotation.claim?.assessment?.reviewUrl,
  sources: ({ annotation }) => joinSources(annotation.claim?.sources ?? []),
  claim_notes: ({ annotation }) => annotation.claim?.notes,
};
