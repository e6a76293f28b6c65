import type { Selector } from '../anchoring/types.ts';
import type { Article, Author, Block, Metadata } from '../article/types.ts';
import {
  address,
  boolean,
  data,
  dictionary,
  isObject,
  list,
  number,
  object,
  offset,
  oneOf,
  type Rebuild,
  text,
  time,
  uuid,
} from './rebuild.ts';
import type {
  Annotation,
  AnnotationContent,
  ArticleRecord,
  Assessment,
  Claim,
  HistoryEntry,
  QuotationBody,
  Revision,
  Tag,
  Target,
} from './types.ts';
import { annotationKinds, claimStatuses, claimTypes, colors } from './values.ts';

const blockTypes = [
  'paragraph',
  'heading',
  'list-item',
  'blockquote',
  'preformatted',
  'table-row',
  'caption',
] as const;

const color = oneOf(...colors);

const selectors: Record<string, Rebuild<Selector>> = {
  TextQuoteSelector: object(
    { type: oneOf('TextQuoteSelector'), exact: text, prefix: text, suffix: text },
    ['prefix', 'suffix'],
  ),
  TextPositionSelector: object({ type: oneOf('TextPositionSelector'), start: offset, end: offset }),
  RangeSelector: object({
    type: oneOf('RangeSelector'),
    startContainer: text,
    startOffset: offset,
    endContainer: text,
    endOffset: offset,
  }),
};

const selector: Rebuild<Selector> = (input, place, fault) => {
  const type = isObject(input) && typeof input.type === 'string' ? input.type : '';
  const rebuild = Object.hasOwn(selectors, type) ? selectors[type] : undefined;
  if (rebuild) return rebuild(input, place, fault);
  fault('not-allowed', `${place}/type`);
  return undefined;
};

const span: Rebuild<{ start: number; end: number }> = (input, place, fault) => {
  const value = object<{ start: number; end: number }>({ start: offset, end: offset })(
    input,
    place,
    fault,
  );
  if (!value || value.start <= value.end) return value;
  fault('not-allowed', place);
  return undefined;
};

/** A target is found again by its words: without a TextQuoteSelector there is none. */
const target: Rebuild<Target> = (input, place, fault) => {
  const value = object<Target>(
    { source: address, selectors: list(selector), span, revisionId: uuid },
    ['span', 'revisionId'],
  )(input, place, fault);
  if (!value || value.selectors.some(({ type }) => type === 'TextQuoteSelector')) return value;
  fault('no-quote', `${place}/selectors`);
  return undefined;
};

const assessment = object<Assessment>(
  { label: text, value: number, worst: number, best: number, reviewUrl: address },
  ['value', 'worst', 'best', 'reviewUrl'],
);

const claim = object<Claim>(
  {
    statement: text,
    claimant: text,
    type: oneOf(...claimTypes),
    checkable: boolean,
    checkableReason: text,
    status: oneOf(...claimStatuses),
    assessment,
    sources: list(object<Claim['sources'][number]>({ url: address, title: text }, ['title'])),
    notes: text,
  },
  ['statement', 'claimant', 'type', 'checkable', 'checkableReason', 'assessment', 'notes'],
);

const quotation = object<QuotationBody>(
  { speech: oneOf('direct', 'indirect'), speaker: text, cue: text },
  ['speaker', 'cue'],
);

const content = {
  kind: oneOf(...annotationKinds),
  color,
  target,
  tagIds: list(uuid),
  comment: text,
  claim,
  quotation,
};

const historyEntry = object<HistoryEntry>({
  at: time,
  before: object<Partial<AnnotationContent>>(
    content,
    Object.keys(content) as (keyof AnnotationContent)[],
  ),
});

/** An annotation from the data of a file, field by field. */
export const rebuildAnnotation: Rebuild<Annotation> = object<Annotation>(
  {
    id: uuid,
    articleId: uuid,
    ...content,
    createdAt: time,
    updatedAt: time,
    deletedAt: time,
    history: list(historyEntry),
    foreign: dictionary(data),
  },
  ['color', 'claim', 'quotation', 'deletedAt', 'foreign'],
);

const author = object<Author>({ name: text, type: oneOf('organisation') }, ['type']);
const candidate = object<{ value: string; source: string }>({ value: text, source: text });

const metadata = object<Metadata>(
  {
    headline: text,
    authors: list(author),
    published: text,
    modified: text,
    publisher: text,
    agency: text,
    initials: text,
    dateline: text,
    photoCredits: list(text),
    section: text,
    syndicatedFrom: text,
    language: text,
    direction: oneOf('ltr', 'rtl'),
    canonicalUrl: address,
    description: text,
    paywalled: boolean,
    provenance: dictionary(
      object<{ source: string; disagreed: { value: string; source: string }[] }>({
        source: text,
        disagreed: list(candidate),
      }),
    ),
  },
  [
    'headline',
    'syndicatedFrom',
    'published',
    'modified',
    'publisher',
    'agency',
    'initials',
    'dateline',
    'section',
    'language',
    'direction',
    'canonicalUrl',
    'description',
    'paywalled',
  ],
);

/** An article's record from the data of a file, field by field. */
export const rebuildArticle: Rebuild<ArticleRecord> = object<ArticleRecord>(
  { id: uuid, url: address, metadata, createdAt: time, updatedAt: time, deletedAt: time },
  ['deletedAt'],
);

const block = object<Block>(
  { type: oneOf(...blockTypes), text, start: offset, level: oneOf(1, 2, 3, 4, 5, 6) },
  ['level'],
);

const textHash: Rebuild<string> = (input, place, fault) => {
  if (typeof input === 'string' && /^[\da-f]{64}$/.test(input)) return input;
  fault('not-allowed', place);
  return undefined;
};

/** A revision from the data of a file, field by field. */
export const rebuildRevision: Rebuild<Revision> = object<Revision>({
  id: uuid,
  articleId: uuid,
  readAt: time,
  textHash,
  blocks: list<Article['blocks'][number]>(block),
  text,
});

/** A tag from the data of a file, field by field. */
export const rebuildTag: Rebuild<Tag> = object<Tag>(
  {
    id: uuid,
    name: text,
    color,
    description: text,
    parentId: uuid,
    createdAt: time,
    updatedAt: time,
    deletedAt: time,
  },
  ['color', 'description', 'parentId', 'deletedAt'],
);
