import type { Selector } from '../anchoring/types.ts';
import type {
  Annotation,
  AnnotationContent,
  AnnotationKind,
  ArticleRecord,
  Collection,
  Color,
  QuotationBody,
  Tag,
  Target,
} from '../annotations/index.ts';
import {
  changeAnnotation,
  createAnnotation,
  createArticleRecord,
  inArticleOrder,
  stamp,
} from '../annotations/index.ts';
import type { Article, Span } from '../article/types.ts';
import { readTags, tagIdsFor } from './codebook.ts';
import { collectionOf } from './collection.ts';
import type { Database } from './database.ts';
import { DIGEST_TABLES, writeDigests, writeTexts } from './digests.ts';
import { StoreError } from './errors.ts';
import { sha256 } from './hash.ts';
import { keepSightings, type Sighted } from './sightings.ts';
import type { Tables } from './tables.ts';
import { setTrashed } from './trash.ts';
import { keepRevision, revisionOf } from './visits.ts';
import { type Unsubscribe, watch, write } from './write.ts';

/** A page as it was read: where, and what article it has. */
export interface AnnotatedPage {
  address: string;
  /** Normalised address: the article's key. */
  url: string;
  /** Stands in for the headline where there is no article. */
  title: string;
  /** As much of the article as is stored. */
  article: Pick<Article, 'metadata' | 'blocks' | 'text'> | null;
}

/** The colour that a person chose for new annotations of a kind. */
export type ColorOf = (kind: AnnotationKind) => Promise<Color | undefined>;

/**
 * What the popup, the panel and the page do with what is stored. Each write is one transaction, acknowledged when it is
 * on the disk; one that is refused throws a {@link StoreError} and changes nothing.
 */
export class Repository {
  /** `colorOf` gives the colour that new annotations of a kind get, where that is not the kind's own. */
  constructor(
    private readonly db: Database,
    private readonly colorOf: ColorOf = async () => undefined,
  ) {}

  /** Calls back with the annotations of an address, in the order of the article, now and after every change. */
  watchAnnotations(
    url: string,
    next: (annotations: Annotation[]) => void,
    failed: (error: StoreError) => void,
  ): Unsubscribe {
    return watch(() => this.annotationsOf(url), next, failed);
  }

  /** Calls back with the codebook, in the order of the names, now and after every change. */
  watchTags(next: (tags: Tag[]) => void, failed: (error: StoreError) => void): Unsubscribe {
    return watch(() => this.tags(), next, failed);
  }

  /** The annotations of an article's address, in its order; those in the trash are left out. */
  async annotationsOf(url: string): Promise<Annotation[]> {
    const article = await this.db.articles.get({ url });
    if (!article) return [];
    const all = await this.db.annotations.where({ articleId: article.id }).toArray();
    return all.filter((a) => a.deletedAt === undefined).sort(inArticleOrder);
  }

  /** The codebook in the order of the names. */
  tags(): Promise<Tag[]> {
    return readTags(this.db);
  }

  /** Marks words of a page, and keeps its article (where it has one) as the revision that they were marked on. */
  async annotate(
    page: AnnotatedPage,
    words: { selectors: Selector[]; span: Span | null },
    kind: AnnotationKind,
    quotation?: QuotationBody,
  ): Promise<Annotation> {
    const textHash = page.article ? await sha256(page.article.text) : '';
    const color = await this.colorOf(kind);
    return write(this.db, DIGEST_TABLES, async (tables) => {
      const { id } = await articleAt(tables, page);
      const target = await targetOn(tables, id, page, words, textHash);
      const annotation = createAnnotation(
        id,
        {
          kind,
          ...(color && { color }),
          target,
          tagIds: [],
          comment: '',
          ...(quotation && { quotation }),
        },
        stamp(),
      );
      await tables.annotations.add(annotation);
      await writeDigests(tables, [id]);
      return annotation;
    });
  }

  /** Replaces some of an annotation's content; its former values go on its history. */
  async change(id: string, change: Partial<AnnotationContent>): Promise<Annotation> {
    return write(this.db, DIGEST_TABLES, (tables) => changeIn(tables, id, change));
  }

  /** Gives an annotation other words of its article, which is kept as it is read now. */
  async move(
    id: string,
    page: AnnotatedPage,
    words: { selectors: Selector[]; span: Span | null },
  ): Promise<Annotation> {
    const textHash = page.article ? await sha256(page.article.text) : '';
    return write(this.db, DIGEST_TABLES, async (tables) => {
      const { articleId } = await annotationIn(tables, id);
      const target = await targetOn(tables, articleId, page, words, textHash);
      return changeIn(tables, id, { target });
    });
  }

  /** Gives an annotation back what it had before the change of this time. */
  async takeBack(id: string, at: number): Promise<Annotation> {
    return write(this.db, DIGEST_TABLES, async (tables) => {
      const change = (await annotationIn(tables, id)).history.findLast((entry) => entry.at === at);
      if (!change) throw new StoreError('gone');
      return changeIn(tables, id, change.before);
    });
  }

  /** Gives an annotation exactly these tags, by name; names that the codebook lacks are added to it. */
  async setTags(id: string, names: string[]): Promise<Annotation> {
    return write(this.db, [...DIGEST_TABLES, 'tags'], async (tables) => {
      const tagIds = await tagIdsFor(tables, names);
      return changeIn(tables, id, { tagIds });
    });
  }

  /** Puts annotations into the trash. */
  async remove(ids: string[]): Promise<void> {
    await setTrashed(this.db, ids, true);
  }

  /** Takes annotations out of the trash. */
  async restore(ids: string[]): Promise<void> {
    await setTrashed(this.db, ids, false);
  }

  /** Whether an annotation is one of the article at an address, be it in the trash or not. */
  async belongsTo(id: string, url: string): Promise<boolean> {
    const annotation = await this.db.annotations.get(id);
    const article = annotation && (await this.db.articles.get(annotation.articleId));
    return article?.url === url;
  }

  /** Everything about some articles (all of them, where no ids are given), without the trash. */
  collection(articleIds?: string[]): Promise<Collection> {
    return collectionOf(this.db, articleIds);
  }

  /** Keeps what a visit to an annotated article showed: what became of its annotations, and its text if that is new. */
  async keepVisit(
    { url, article }: Pick<AnnotatedPage, 'url' | 'article'>,
    sighted: readonly Sighted[],
  ): Promise<void> {
    if (sighted.length === 0) return;
    await keepSightings(this.db, url, sighted);
    if (article) await keepRevision(this.db, url, article);
  }
}

async function annotationIn({ annotations }: Tables, id: string): Promise<Annotation> {
  const annotation = await annotations.get(id);
  if (!annotation) throw new StoreError('gone');
  return annotation;
}

async function changeIn(
  tables: Tables,
  id: string,
  change: Partial<AnnotationContent>,
): Promise<Annotation> {
  const changed = changeAnnotation(await annotationIn(tables, id), change, Date.now());
  await tables.annotations.put(changed);
  await tables.articles.update(changed.articleId, { updatedAt: changed.updatedAt });
  await writeDigests(tables, [changed.articleId]);
  return changed;
}

async function articleAt({ articles }: Tables, page: AnnotatedPage): Promise<ArticleRecord> {
  const known = await articles.get({ url: page.url });
  const metadata = page.article?.metadata ??
    known?.metadata ?? { headline: page.title, authors: [], photoCredits: [], provenance: {} };
  const fresh = createArticleRecord(page.url, metadata, stamp());
  const record = known ? { ...fresh, id: known.id, createdAt: known.createdAt } : fresh;
  await articles.put(record);
  return record;
}

/** Where words stand, with the revision that they stand in. */
async function targetOn(
  tables: Tables,
  articleId: string,
  { address, article }: AnnotatedPage,
  { selectors, span }: { selectors: Selector[]; span: Span | null },
  textHash: string,
): Promise<Target> {
  const revision = article && (await revisionOf(tables, articleId, article, textHash));
  if (revision) await writeTexts(tables, [articleId]);
  return {
    source: address,
    selectors,
    ...(span && { span }),
    ...(revision && { revisionId: revision.id }),
  };
}
