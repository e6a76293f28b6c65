import { type CodebookChange, createTag, movedTags, stamp, tagKey } from '../annotations/index.ts';
import type { Annotation, Tag } from '../annotations/types.ts';
import type { Database } from './database.ts';
import { DIGEST_TABLES } from './digests.ts';
import type { OnProgress } from './progress.ts';
import { type Before, reviseAnnotations } from './revise.ts';
import type { Tables } from './tables.ts';
import { write } from './write.ts';

const TABLES = [...DIGEST_TABLES, 'tags'] as const;

/** What a change of the codebook replaced, enough to take it back. */
export interface CodebookBefore {
  tags: Tag[];
  before: Before[];
}

/** The codebook in the order of the names. */
export async function readTags(tables: Tables): Promise<Tag[]> {
  const tags = await tables.tags.orderBy('name').toArray();
  return tags.filter(({ deletedAt }) => deletedAt === undefined);
}

/** Ids of tags by their names, on the tables of a transaction over `tags`; those that the codebook lacks are added to it. */
export async function tagIdsFor(tables: Tables, names: readonly string[]): Promise<string[]> {
  const known = await tables.tags.filter(({ deletedAt }) => deletedAt === undefined).toArray();
  const byKey = new Map(known.map((tag) => [tagKey(tag.name), tag]));
  const ids = new Set<string>();
  for (const name of names) {
    const key = tagKey(name);
    if (!key) continue;
    let tag = byKey.get(key);
    if (!tag) {
      tag = createTag(name, stamp());
      await tables.tags.add(tag);
      byKey.set(key, tag);
    }
    ids.add(tag.id);
  }
  return [...ids];
}

/** Gives annotations tags by name, those that the codebook lacks too. */
export function addTags(
  db: Database,
  ids: readonly string[],
  names: readonly string[],
  onProgress?: OnProgress,
): Promise<Before[]> {
  return write(db, TABLES, async (tables) => {
    const tagIds = await tagIdsFor(tables, names);
    const revise = ({ tagIds: own }: Annotation) => ({ tagIds: [...new Set([...own, ...tagIds])] });
    return reviseAnnotations(tables, ids, revise, (done, of) => onProgress?.(done / of));
  });
}

/** Makes a change of the codebook, with the annotations that it moves. Gives what takes it back. */
export function changeCodebook(
  db: Database,
  { tags, moved }: CodebookChange,
  onProgress?: OnProgress,
): Promise<CodebookBefore> {
  const now = Date.now();
  return write(db, TABLES, async (tables) => {
    const former = await tables.tags.bulkGet(tags.map(({ id }) => id));
    await tables.tags.bulkPut(tags);
    const ids = await tables.annotations
      .where('tagIds')
      .anyOf(moved.map(({ from }) => from))
      .distinct()
      .primaryKeys();
    const before = await reviseAnnotations(
      tables,
      ids,
      ({ tagIds }) => ({ tagIds: movedTags(tagIds, moved) }),
      (done, of) => onProgress?.(done / of),
    );
    return { tags: tags.map((tag, i) => former[i] ?? { ...tag, deletedAt: now }), before };
  });
}

/** Takes a change of the codebook back. */
export async function revertCodebook(
  db: Database,
  { tags, before }: CodebookBefore,
  onProgress?: OnProgress,
): Promise<void> {
  const byId = new Map(before.map((one) => [one.id, one.content]));
  await write(db, TABLES, async (tables) => {
    await tables.tags.bulkPut(tags.map((tag) => ({ ...tag, updatedAt: Date.now() })));
    await reviseAnnotations(
      tables,
      [...byId.keys()],
      ({ id }) => byId.get(id) ?? null,
      (done, of) => onProgress?.(done / of),
    );
  });
}
