import type { Article } from '../article/types.ts';
import type {
  Annotation,
  AnnotationContent,
  ArticleRecord,
  Claim,
  HistoryEntry,
  Revision,
} from './types.ts';

/** Identity and time of a change, handed in so that records can be made in tests. */
export interface Stamp {
  /** UUID. */
  id: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** A stamp of this moment with a fresh UUID. */
export const stamp = (): Stamp => ({ id: crypto.randomUUID(), now: Date.now() });

/** The claim that a mark becomes before anything is said of it. */
export const openClaim = (): Claim => ({ status: 'open', sources: [] });

/** A new annotation of an article. A mark of kind `claim` gets an open claim where it has none. */
export function createAnnotation(
  articleId: string,
  content: AnnotationContent,
  { id, now }: Stamp,
): Annotation {
  return withClaim({
    id,
    articleId,
    createdAt: now,
    updatedAt: now,
    history: [],
    ...content,
  });
}

/**
 * The annotation with some of its content replaced and the former values on its history.
 * Gives the same object back where nothing differs.
 */
export function changeAnnotation(
  annotation: Annotation,
  change: Partial<AnnotationContent>,
  now: number,
): Annotation {
  const before: Partial<AnnotationContent> = {};
  for (const key of Object.keys(change) as (keyof AnnotationContent)[]) {
    if (JSON.stringify(annotation[key]) !== JSON.stringify(change[key]))
      Object.assign(before, { [key]: annotation[key] });
  }
  if (Object.keys(before).length === 0) return annotation;
  const entry: HistoryEntry = { at: now, before };
  return withClaim({
    ...annotation,
    ...change,
    updatedAt: now,
    history: [...annotation.history, entry],
  });
}

/** The words that the annotation marked, or '' where it has no TextQuoteSelector. */
export function quoteOf({ target }: Pick<Annotation, 'target'>): string {
  const quote = target.selectors.find((s) => s.type === 'TextQuoteSelector');
  return quote?.exact ?? '';
}

/** Orders annotations as their article has them; those outside its text come last, oldest first. */
export function inArticleOrder(a: Annotation, b: Annotation): number {
  const end = Number.MAX_SAFE_INTEGER;
  return (
    (a.target.span?.start ?? end) - (b.target.span?.start ?? end) ||
    (a.target.span?.end ?? end) - (b.target.span?.end ?? end) ||
    a.createdAt - b.createdAt
  );
}

/** A record for the article at an address; `url` is its normalised form. */
export function createArticleRecord(
  url: string,
  metadata: Article['metadata'],
  { id, now }: Stamp,
): ArticleRecord {
  return { id, url, metadata, createdAt: now, updatedAt: now };
}

/** The article's text as it was read at this visit. */
export function createRevision(
  articleId: string,
  { blocks, text }: Pick<Article, 'blocks' | 'text'>,
  textHash: string,
  { id, now }: Stamp,
): Revision {
  return { id, articleId, readAt: now, textHash, blocks, text };
}

function withClaim(annotation: Annotation): Annotation {
  return annotation.kind === 'claim' && !annotation.claim
    ? { ...annotation, claim: openClaim() }
    : annotation;
}
