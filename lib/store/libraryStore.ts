import {
  type CodebookChange,
  createTag,
  inArticleOrder,
  movedTags,
  stamp,
  tagKey,
} from '../annotations/index.ts';
import type { Annotation, ArticleRecord, Collection, Revision, Tag } from '../annotations/types.ts';
import type { ArticleDigest } from '../catalogue/types.ts';
import type { ArticleText, Database } from './database.ts';
import { DIGEST_TABLES, newestRevision, writeDigests, writeTexts } from './digests.ts';
import type { StoreError } from './errors.ts';
import { type Before, type Revise, reviseAnnotations } from './revise.ts';
import { type Unsubscribe, watch, write } from './write.ts';

/** Told how much of a long write is done: 0 to 1. */
export type OnProgress = (done: number) => void;

/** What was taken out of the database for good, so that it can be put back while the page is open. */
export interface Purged {
  annotations: Annotation[];
  articles: ArticleRecord[];
  revisions: Revision[];
}

/** Digests that are read in one go: a read of more would hold the page up for longer than a frame or two. */
const BATCH = 100;

/**
 * What the library does with everything that is stored. Reads come by page or by id, never the whole; each write is
 * one transaction, and gives what takes it back.
 */
export class LibraryStore {
  constructor(private readonly db: Database) {}

  /** The number of the last write. */
  async sequence(): Promise<number> {
    return (await this.db.meta.get('sequence'))?.value ?? 0;
  }

  /** The digests of some articles. */
  async digestsOf(articleIds: readonly string[]): Promise<ArticleDigest[]> {
    const found = await this.db.digests.bulkGet([...new Set(articleIds)]);
    return found.filter((digest) => digest !== undefined);
  }

  /** The digests of all articles, a batch at a time, in no order. */
  async *digests(): AsyncGenerator<ArticleDigest[]> {
    yield* this.batches(this.db.digests);
  }

  /** The folded texts of all articles, a batch at a time, for searching. */
  async *texts(): AsyncGenerator<ArticleText[]> {
    yield* this.batches(this.db.texts);
  }

  /** Calls back with digests that were written after a sequence number, each time with those it has not seen. */
  watchDigests(
    sequence: number,
    next: (digests: ArticleDigest[]) => void,
    failed: (error: StoreError) => void,
  ): Unsubscribe {
    let seen = sequence;
    return watch(
      () => this.db.digests.where('sequence').above(seen).toArray(),
      (digests) => {
        const fresh = digests.filter((digest) => digest.sequence > seen);
        for (const digest of fresh) seen = Math.max(seen, digest.sequence);
        if (fresh.length > 0) next(fresh);
      },
      failed,
    );
  }

  /** Calls back with the codebook, now and after every change. */
  watchTags(next: (tags: Tag[]) => void, failed: (error: StoreError) => void): Unsubscribe {
    return watch(() => this.tags(), next, failed);
  }

  /** The newest annotations outside the trash, for the first screen. */
  newest(limit: number): Promise<Annotation[]> {
    return this.db.annotations
      .orderBy('createdAt')
      .reverse()
      .filter(({ deletedAt }) => deletedAt === undefined)
      .limit(limit)
      .toArray();
  }

  async annotations(ids: readonly string[]): Promise<Annotation[]> {
    return (await this.db.annotations.bulkGet([...ids])).filter((one) => one !== undefined);
  }

  article(id: string): Promise<ArticleRecord | undefined> {
    return this.db.articles.get(id);
  }

  /** All annotations of an article outside the trash, in its order. */
  async annotationsOf(articleId: string): Promise<Annotation[]> {
    const all = await this.db.annotations.where({ articleId }).toArray();
    return all.filter(({ deletedAt }) => deletedAt === undefined).sort(inArticleOrder);
  }

  /** The texts of an article, the one that was read last first. */
  revisions(articleId: string): Promise<Revision[]> {
    return this.db.revisions
      .where('[articleId+readAt]')
      .between([articleId, 0], [articleId, Number.MAX_SAFE_INTEGER])
      .reverse()
      .toArray();
  }

  /** One text of an article: that of an id, or the one that was read last. */
  revision(articleId: string, id?: string): Promise<Revision | undefined> {
    return id ? this.db.revisions.get(id) : newestRevision(this.db, articleId);
  }

  /** Changes annotations; what each was goes on its history and is given back. */
  revise(ids: readonly string[], revise: Revise, onProgress?: OnProgress): Promise<Before[]> {
    return write(this.db, DIGEST_TABLES, () =>
      reviseAnnotations(this.db, ids, revise, (done, of) => onProgress?.(done / of)),
    );
  }

  /** Gives annotations tags by name, those that the codebook lacks too. */
  async addTags(ids: readonly string[], names: readonly string[]): Promise<Before[]> {
    return write(this.db, [...DIGEST_TABLES, 'tags'], async () => {
      const known = await this.tags();
      const tagIds: string[] = [];
      for (const name of names) {
        let tag = known.find((one) => tagKey(one.name) === tagKey(name));
        if (!tag) {
          tag = createTag(name, stamp());
          known.push(tag);
          await this.db.tags.add(tag);
        }
        tagIds.push(tag.id);
      }
      return reviseAnnotations(this.db, ids, (annotation) => ({
        tagIds: [...new Set([...annotation.tagIds, ...tagIds])],
      }));
    });
  }

  /** Takes changes back. */
  async revert(before: readonly Before[], onProgress?: OnProgress): Promise<Before[]> {
    const byId = new Map(before.map((one) => [one.id, one.content]));
    return this.revise([...byId.keys()], ({ id }) => byId.get(id) ?? null, onProgress);
  }

  /** Puts annotations into the trash, or takes them out. Gives the articles that they belong to. */
  setTrashed(ids: readonly string[], trashed: boolean, onProgress?: OnProgress): Promise<string[]> {
    const now = Date.now();
    return write(this.db, DIGEST_TABLES, async () => {
      const articleIds = new Set<string>();
      await this.db.annotations
        .where('id')
        .anyOf(ids)
        .modify((annotation) => {
          articleIds.add(annotation.articleId);
          annotation.updatedAt = now;
          if (trashed) annotation.deletedAt = now;
          else delete annotation.deletedAt;
        });
      const touched = [...articleIds];
      await writeDigests(this.db, touched, (done) => onProgress?.(done / touched.length));
      return touched;
    });
  }

  /**
   * Takes annotations out of the database for good, with articles and texts that have no other annotation.
   * Only those that lie in the trash go.
   */
  purge(ids: readonly string[]): Promise<Purged> {
    return write(this.db, DIGEST_TABLES, async () => {
      const annotations = (await this.annotations(ids)).filter((a) => a.deletedAt !== undefined);
      await this.db.annotations.bulkDelete(annotations.map(({ id }) => id));
      const touched = [...new Set(annotations.map(({ articleId }) => articleId))];
      const left = new Set<string>();
      for (const id of touched)
        if ((await this.db.annotations.where({ articleId: id }).count()) > 0) left.add(id);
      const empty = touched.filter((id) => !left.has(id));
      const articles = (await this.db.articles.bulkGet(empty)).filter((a) => a !== undefined);
      const revisions = (await Promise.all(empty.map((id) => this.revisions(id)))).flat();
      await this.db.articles.bulkDelete(empty);
      await this.db.revisions.bulkDelete(revisions.map(({ id }) => id));
      await this.db.texts.bulkDelete(empty);
      await writeDigests(this.db, touched);
      return { annotations, articles, revisions };
    });
  }

  /** Puts back what {@link purge} took. */
  async putBack({ annotations, articles, revisions }: Purged): Promise<void> {
    await write(this.db, DIGEST_TABLES, async () => {
      await this.db.articles.bulkPut(articles);
      await this.db.revisions.bulkPut(revisions);
      await this.db.annotations.bulkPut(annotations);
      await writeTexts(
        this.db,
        articles.map(({ id }) => id),
      );
      await writeDigests(this.db, [...new Set(annotations.map(({ articleId }) => articleId))]);
    });
  }

  /** Makes a change of the codebook, with the annotations that it moves. Gives what takes it back. */
  changeCodebook({ tags, moved }: CodebookChange): Promise<{ tags: Tag[]; before: Before[] }> {
    return write(this.db, [...DIGEST_TABLES, 'tags'], async () => {
      const now = Date.now();
      const former = await this.db.tags.bulkGet(tags.map(({ id }) => id));
      await this.db.tags.bulkPut(tags);
      const ids = await this.db.annotations
        .where('tagIds')
        .anyOf(moved.map(({ from }) => from))
        .distinct()
        .primaryKeys();
      const before = await reviseAnnotations(this.db, ids, ({ tagIds }) => ({
        tagIds: movedTags(tagIds, moved),
      }));
      return {
        tags: tags.map((tag, i) => former[i] ?? { ...tag, deletedAt: now }),
        before,
      };
    });
  }

  /** Takes a change of the codebook back. */
  async revertCodebook({ tags, before }: { tags: Tag[]; before: Before[] }): Promise<void> {
    const byId = new Map(before.map((one) => [one.id, one.content]));
    await write(this.db, [...DIGEST_TABLES, 'tags'], async () => {
      await this.db.tags.bulkPut(tags.map((tag) => ({ ...tag, updatedAt: Date.now() })));
      await reviseAnnotations(this.db, [...byId.keys()], ({ id }) => byId.get(id) ?? null);
    });
  }

  /** Annotations with their articles, texts and tags, to be exported. */
  async collection(ids: readonly string[]): Promise<Collection> {
    return this.db.transaction('r', ['articles', 'revisions', 'annotations', 'tags'], async () => {
      const annotations = (await this.annotations(ids)).sort(inArticleOrder);
      const articleIds = [...new Set(annotations.map(({ articleId }) => articleId))];
      const articles = (await this.db.articles.bulkGet(articleIds)).filter((a) => a !== undefined);
      const revisions = (await Promise.all(articleIds.map((id) => this.revisions(id)))).flat();
      return { articles, revisions, annotations, tags: await this.tags() };
    });
  }

  /** The addresses of articles, by which pages that show them are told of changes. */
  async addressesOf(articleIds: readonly string[]): Promise<string[]> {
    return (await this.db.articles.bulkGet([...articleIds])).flatMap((one) => one?.url ?? []);
  }

  private async tags(): Promise<Tag[]> {
    const tags = await this.db.tags.orderBy('name').toArray();
    return tags.filter(({ deletedAt }) => deletedAt === undefined);
  }

  private async *batches<T extends { articleId: string }>(table: {
    where(index: 'articleId'): {
      above(key: string): { limit(n: number): { toArray(): PromiseLike<T[]> } };
    };
  }): AsyncGenerator<T[]> {
    for (let last = ''; ; ) {
      const batch = await table.where('articleId').above(last).limit(BATCH).toArray();
      if (batch.length > 0) yield batch;
      if (batch.length < BATCH) return;
      last = batch.at(-1)?.articleId ?? '';
    }
  }
}
