import type { Selector } from '../anchoring/types.ts';
import type {
  Annotation,
  AnnotationContent,
  AnnotationKind,
  ArticleRecord,
  Collection,
  QuotationBody,
  Revision,
  Tag,
  Target,
} from '../annotations/index.ts';
import {
  changeAnnotation,
  createAnnotation,
  createArticleRecord,
  createRevision,
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
import { setTrashed } from './trash.ts';
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

/**
 * What the popup, the panel and the page do with what is stored. Each write is one transaction, acknowledged when it is
 * on the disk; one that is refused throws a {@link StoreError} and changes nothing.
 */
export class Repository {
  constructor(private readonly db: Database) {}

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
    { selectors, span }: { selectors: Selector[]; span: Span | null },
    kind: AnnotationKind,
    quotation?: QuotationBody,
  ): Promise<Annotation> {
    const { article } = page;
    const textHash = article ? await sha256(article.text) : '';
    return write(this.db, DIGEST_TABLES, async () => {
      const { id } = await this.articleAt(page);
      const revision = article && (await this.revisionOf(id, article, textHash));
      const target: Target = {
        source: page.address,
        selectors,
        ...(span && { span }),
        ...(revision && { revisionId: revision.id }),
      };
      const annotation = createAnnotation(
        id,
        { kind, target, tagIds: [], comment: '', ...(quotation && { quotation }) },
        stamp(),
      );
      await this.db.annotations.add(annotation);
      if (revision) await writeTexts(this.db, [id]);
      await writeDigests(this.db, [id]);
      return annotation;
    });
  }

  /** Replaces some of an annotation's content; its former values go on its history. */
  async change(id: string, change: Partial<AnnotationContent>): Promise<Annotation> {
    return write(this.db, DIGEST_TABLES, async () => {
      const changed = changeAnnotation(await this.annotation(id), change, Date.now());
      await this.db.annotations.put(changed);
      await this.db.articles.update(changed.articleId, { updatedAt: changed.updatedAt });
      await writeDigests(this.db, [changed.articleId]);
      return changed;
    });
  }

  /** Gives an annotation exactly these tags, by name; names that the codebook lacks are added to it. */
  async setTags(id: string, names: string[]): Promise<Annotation> {
    return write(this.db, [...DIGEST_TABLES, 'tags'], async () => {
      const tagIds = await tagIdsFor(this.db, names);
      return this.change(id, { tagIds });
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

  /** Keeps what became of an article's annotations on its page. */
  keepSightings(url: string, sighted: readonly Sighted[]): Promise<void> {
    return keepSightings(this.db, url, sighted);
  }

  private async annotation(id: string): Promise<Annotation> {
    const annotation = await this.db.annotations.get(id);
    if (!annotation) throw new StoreError('gone');
    return annotation;
  }

  private async articleAt(page: AnnotatedPage): Promise<ArticleRecord> {
    const known = await this.db.articles.get({ url: page.url });
    const metadata = page.article?.metadata ??
      known?.metadata ?? { headline: page.title, authors: [], photoCredits: [], provenance: {} };
    const fresh = createArticleRecord(page.url, metadata, stamp());
    const record = known ? { ...fresh, id: known.id, createdAt: known.createdAt } : fresh;
    await this.db.articles.put(record);
    return record;
  }

  private async revisionOf(
    articleId: string,
    article: Pick<Article, 'blocks' | 'text'>,
    textHash: string,
  ): Promise<Revision> {
    const known = await this.db.revisions.get({ articleId, textHash });
    if (known) return known;
    const revision = createRevision(articleId, article, textHash, stamp());
    await this.db.revisions.add(revision);
    return revision;
  }
}
