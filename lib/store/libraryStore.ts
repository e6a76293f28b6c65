import { type CodebookChange, inArticleOrder } from '../annotations/index.ts';
import type { Annotation, ArticleRecord, Collection, Revision, Tag } from '../annotations/types.ts';
import { CatalogueReads } from './catalogueReads.ts';
import {
  addTags,
  type CodebookBefore,
  changeCodebook,
  readTags,
  revertCodebook,
} from './codebook.ts';
import { collectionAround, everything } from './collection.ts';
import type { Database } from './database.ts';
import { DIGEST_TABLES, fillDigests, newestRevision, recount, revisionsOf } from './digests.ts';
import type { StoreError } from './errors.ts';
import { putRecords, unputRecords } from './intake.ts';
import type { OnProgress } from './progress.ts';
import { type Before, type Revise, reviseAnnotations } from './revise.ts';
import type { Standing } from './sentinel.ts';
import { storedOf } from './storedOf.ts';
import type { Sighting } from './tables.ts';
import { type Purged, purge, purgeBefore, putBack, setTrashed } from './trash.ts';
import { type Unsubscribe, watch, write } from './write.ts';

/**
 * What the library does with everything that is stored. Reads come by page or by id, never the whole but for a backup;
 * each write is one transaction, and gives what takes it back.
 */
export class LibraryStore {
  /** What the library knows of everything without reading it all. */
  readonly catalogue: CatalogueReads;

  constructor(private readonly db: Database) {
    this.catalogue = new CatalogueReads(db);
  }

  /** Whether the database is what it was. Counts every annotation. */
  standing(): Promise<Standing> {
    return this.db.guard.standing();
  }

  /** Takes the database for whole as it is now, however much it has lost. */
  async acceptLoss(): Promise<void> {
    const { db } = this;
    await write(db, DIGEST_TABLES, fillDigests, { mends: true });
    await write(db, ['annotations'], recount, { mends: true });
  }

  /** The number of the last write. */
  async sequence(): Promise<number> {
    return Number((await this.db.meta.get('sequence'))?.value ?? 0);
  }

  /** How many annotations were changed after a time, those put into the trash too. */
  changedSince(time: number): Promise<number> {
    return this.db.annotations.where('updatedAt').above(time).count();
  }

  /** Calls back with the codebook, now and after every change. */
  watchTags(next: (tags: Tag[]) => void, failed: (error: StoreError) => void): Unsubscribe {
    return watch(() => readTags(this.db), next, failed);
  }

  async annotations(ids: readonly string[]): Promise<Annotation[]> {
    return (await this.db.annotations.bulkGet([...ids])).filter((one) => one !== undefined);
  }

  /** What became of an annotation when its page showed it last; undefined where it is as it was marked. */
  sighting(id: string): Promise<Sighting | undefined> {
    return this.db.sightings.get(id);
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
    return revisionsOf(this.db, articleId).reverse().toArray();
  }

  /** One text of an article: that of an id, or the one that was read last. */
  revision(articleId: string, id?: string): Promise<Revision | undefined> {
    return id ? this.db.revisions.get(id) : newestRevision(this.db, articleId);
  }

  /** Changes annotations; what each was goes on its history and is given back. */
  revise(ids: readonly string[], revise: Revise, onProgress?: OnProgress): Promise<Before[]> {
    return write(this.db, DIGEST_TABLES, (tables) =>
      reviseAnnotations(tables, ids, revise, (done, of) => onProgress?.(done / of)),
    );
  }

  /** Gives annotations tags by name, those that the codebook lacks too. */
  addTags(
    ids: readonly string[],
    names: readonly string[],
    onProgress?: OnProgress,
  ): Promise<Before[]> {
    return addTags(this.db, ids, names, onProgress);
  }

  /** Takes changes back. */
  async revert(before: readonly Before[], onProgress?: OnProgress): Promise<Before[]> {
    const byId = new Map(before.map((one) => [one.id, one.content]));
    return this.revise([...byId.keys()], ({ id }) => byId.get(id) ?? null, onProgress);
  }

  /** Puts annotations into the trash, or takes them out. Gives the articles that they belong to. */
  setTrashed(ids: readonly string[], trashed: boolean, onProgress?: OnProgress): Promise<string[]> {
    return setTrashed(this.db, ids, trashed, onProgress);
  }

  /** Takes annotations that lie in the trash out of the database, with what only they needed. */
  purge(ids: readonly string[], onProgress?: OnProgress): Promise<Purged> {
    return purge(this.db, ids, onProgress);
  }

  /** Purges what was put into the trash before a time. Gives how many annotations. */
  purgeBefore(time: number): Promise<number> {
    return purgeBefore(this.db, time);
  }

  /** Puts back what {@link purge} took. */
  putBack(purged: Purged, onProgress?: OnProgress): Promise<void> {
    return putBack(this.db, purged, onProgress);
  }

  /** Makes a change of the codebook, with the annotations that it moves. Gives what takes it back. */
  changeCodebook(change: CodebookChange, onProgress?: OnProgress): Promise<CodebookBefore> {
    return changeCodebook(this.db, change, onProgress);
  }

  /** Takes a change of the codebook back. */
  revertCodebook(before: CodebookBefore, onProgress?: OnProgress): Promise<void> {
    return revertCodebook(this.db, before, onProgress);
  }

  /** Annotations with their articles, texts and tags, to be exported. */
  collection(ids: readonly string[]): Promise<Collection> {
    return collectionAround(this.db, ids);
  }

  /** Everything that is stored, the trash too. What `onProgress` throws stops it. */
  everything(onProgress?: OnProgress): Promise<Collection> {
    return everything(this.db, onProgress);
  }

  /** What is stored of the records that a file refers to, the trash included. */
  storedOf(file: Collection, steering?: Parameters<typeof storedOf>[2]): Promise<Collection> {
    return storedOf(this.db, file, steering);
  }

  /** Writes records as they are. This is how a backup comes back, so it is done in a database that lost something. */
  put(records: Collection, onProgress?: (done: number) => void): Promise<void> {
    return putRecords(this.db, records, onProgress);
  }

  /** Takes {@link put} back: what was new goes, what it replaced comes back. */
  unput(
    records: Collection,
    before: Collection,
    onProgress?: (done: number) => void,
  ): Promise<void> {
    return unputRecords(this.db, records, before, onProgress);
  }

  /** The addresses of articles, by which pages that show them are told of changes. */
  async addressesOf(articleIds: readonly string[]): Promise<string[]> {
    return (await this.db.articles.bulkGet([...articleIds])).flatMap((one) => one?.url ?? []);
  }
}
