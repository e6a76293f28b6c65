import { createRevision, stamp } from '../annotations/index.ts';
import type { Revision } from '../annotations/types.ts';
import type { Article } from '../article/types.ts';
import type { Database } from './database.ts';
import { DIGEST_TABLES, revisionsOf, writeDigests, writeTexts } from './digests.ts';
import { sha256 } from './hash.ts';
import type { Tables } from './tables.ts';
import { write } from './write.ts';

/** Texts of an article that are kept at most, beside those that annotations were made on. */
const MOST = 20;

/** The revision of an article that has this text, made where there is none; on the tables of a transaction over `revisions`. */
export async function revisionOf(
  tables: Tables,
  articleId: string,
  article: Pick<Article, 'blocks' | 'text'>,
  textHash: string,
): Promise<Revision> {
  const known = await tables.revisions.get({ articleId, textHash });
  if (known) return known;
  const revision = createRevision(articleId, article, textHash, stamp());
  await tables.revisions.add(revision);
  return revision;
}

/** Keeps the text of an annotated article as it was read at this visit, where it differs from those that are kept. */
export async function keepRevision(
  db: Database,
  url: string,
  article: Pick<Article, 'blocks' | 'text'>,
): Promise<void> {
  const textHash = await sha256(article.text);
  const articleId = (await db.articles.get({ url }))?.id;
  if (!articleId || (await db.revisions.get({ articleId, textHash }))) return;
  await write(db, DIGEST_TABLES, async (tables) => {
    await revisionOf(tables, articleId, article, textHash);
    const annotations = await tables.annotations.where({ articleId }).toArray();
    const inUse = new Set(annotations.map(({ target }) => target.revisionId));
    const loose = (await revisionsOf(tables, articleId).toArray()).filter(
      ({ id }) => !inUse.has(id),
    );
    await tables.revisions.bulkDelete(loose.slice(0, -MOST).map(({ id }) => id));
    await writeTexts(tables, [articleId]);
    await writeDigests(tables, [articleId]);
  });
}
