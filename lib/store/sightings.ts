import type { AnchorState } from '../anchoring/types.ts';
import type { Database } from './database.ts';
import { DIGEST_TABLES, writeDigests } from './digests.ts';
import type { Sighting } from './tables.ts';
import { write } from './write.ts';

/** What became of an annotation on its page. */
export interface Sighted {
  id: string;
  state: AnchorState;
  /** The words that stand there now, for `changed`. */
  found?: string;
}

/**
 * Keeps what became of an article's annotations on its page. Written only where something differs from what was kept,
 * so that looking at a page again costs nothing.
 */
export async function keepSightings(
  db: Database,
  url: string,
  sighted: readonly Sighted[],
): Promise<void> {
  const kept = await db.sightings.bulkGet(sighted.map(({ id }) => id));
  const differs = sighted.filter(({ state, found }, i) => {
    const { state: before = 'anchored', found: words } = kept[i] ?? {};
    return state !== before || (state === 'changed' && found !== words);
  });
  if (differs.length === 0) return;
  const at = Date.now();
  await write(db, DIGEST_TABLES, async (tables) => {
    const articleId = (await tables.articles.get({ url }))?.id;
    if (!articleId) return;
    const stored = await tables.annotations.bulkGet(differs.map(({ id }) => id));
    const rows = differs.flatMap(({ id, state, found }, i): Sighting[] =>
      stored[i]?.articleId === articleId
        ? [{ id, articleId, state, at, ...(state === 'changed' && found && { found }) }]
        : [],
    );
    await tables.sightings.bulkPut(rows);
    if (rows.length > 0) await writeDigests(tables, [articleId]);
  });
}
