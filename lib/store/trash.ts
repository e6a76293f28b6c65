import type { Annotation, ArticleRecord, Revision } from '../annotations/types.ts';
import { batchesOf } from './batches.ts';
import type { Database } from './database.ts';
import { DIGEST_TABLES, revisionsOf, writeDigests, writeTexts } from './digests.ts';
import type { OnProgress } from './progress.ts';
import type { Sighting, Tables } from './tables.ts';
import { write } from './write.ts';

/** How far a write is when the rows are written and the digests are not. */
const ROWS = 0.5;

/** Rows that are written between two words of how far it is. */
const MANY = 1000;

/** What was taken out of the database for good, so that it can be put back while the page is open. */
export interface Purged {
  annotations: Annotation[];
  articles: ArticleRecord[];
  revisions: Revision[];
  sightings: Sighting[];
}

/** Puts annotations into the trash, or takes them out. Gives the articles that they belong to. */
export function setTrashed(
  db: Database,
  ids: readonly string[],
  trashed: boolean,
  onProgress?: OnProgress,
): Promise<string[]> {
  const now = Date.now();
  return write(db, DIGEST_TABLES, async (tables) => {
    const articleIds = new Set<string>();
    let done = 0;
    for (const some of batchesOf(ids, MANY)) {
      await tables.annotations
        .where('id')
        .anyOf(some)
        .modify((annotation) => {
          articleIds.add(annotation.articleId);
          annotation.updatedAt = now;
          if (trashed) annotation.deletedAt = now;
          else delete annotation.deletedAt;
        });
      done += some.length;
      onProgress?.((done / ids.length) * ROWS);
    }
    const touched = [...articleIds];
    await digest(tables, touched, onProgress);
    return touched;
  });
}

/**
 * Takes annotations out of the database for good, with articles and texts that have no other annotation.
 * Only those that lie in the trash go.
 */
export function purge(
  db: Database,
  ids: readonly string[],
  onProgress?: OnProgress,
): Promise<Purged> {
  return write(db, DIGEST_TABLES, async (tables) => {
    const purged: Purged = { annotations: [], articles: [], revisions: [], sightings: [] };
    let done = 0;
    for (const some of batchesOf(ids, MANY)) {
      const found = await tables.annotations.bulkGet(some);
      const annotations = found.flatMap((one) => (one?.deletedAt === undefined ? [] : one));
      const gone = annotations.map(({ id }) => id);
      const sightings = await tables.sightings.bulkGet(gone);
      purged.annotations.push(...annotations);
      purged.sightings.push(...sightings.filter((one) => one !== undefined));
      await tables.annotations.bulkDelete(gone);
      await tables.sightings.bulkDelete(gone);
      done += some.length;
      onProgress?.((done / ids.length) * ROWS);
    }
    const touched = [...new Set(purged.annotations.map(({ articleId }) => articleId))];
    const empty: string[] = [];
    for (const articleId of touched)
      if ((await tables.annotations.where({ articleId }).count()) === 0) empty.push(articleId);
    purged.articles = (await tables.articles.bulkGet(empty)).filter((a) => a !== undefined);
    purged.revisions = (
      await Promise.all(empty.map((id) => revisionsOf(tables, id).toArray()))
    ).flat();
    await tables.articles.bulkDelete(empty);
    await tables.revisions.bulkDelete(purged.revisions.map(({ id }) => id));
    await tables.texts.bulkDelete(empty);
    await digest(tables, touched, onProgress);
    return purged;
  });
}

/** Takes out of the database for good what was put into the trash before a time. Gives how many annotations. */
export async function purgeBefore(db: Database, time: number): Promise<number> {
  const ids = await db.annotations.where('deletedAt').below(time).primaryKeys();
  return ids.length > 0 ? (await purge(db, ids)).annotations.length : 0;
}

/** Puts back what {@link purge} took. */
export async function putBack(
  db: Database,
  purged: Purged,
  onProgress?: OnProgress,
): Promise<void> {
  const { annotations, articles, revisions, sightings } = purged;
  await write(db, DIGEST_TABLES, async (tables) => {
    await tables.articles.bulkPut(articles);
    await tables.revisions.bulkPut(revisions);
    let done = 0;
    for (const some of batchesOf(annotations, MANY)) {
      await tables.annotations.bulkPut(some);
      done += some.length;
      onProgress?.((done / annotations.length) * ROWS);
    }
    await tables.sightings.bulkPut(sightings);
    await writeTexts(
      tables,
      articles.map(({ id }) => id),
    );
    await digest(tables, [...new Set(annotations.map(({ articleId }) => articleId))], onProgress);
  });
}

/** Writes the digests of articles, which is what is left when the rows are written. */
const digest = (tables: Tables, articleIds: readonly string[], onProgress?: OnProgress) =>
  writeDigests(tables, articleIds, (done) =>
    onProgress?.(ROWS + (done / articleIds.length) * (1 - ROWS)),
  );
