import { type CodebookChange, createTag, movedTags, stamp, tagKey } from '../annotations/index.ts';
import type { Tag } from '../annotations/types.ts';
import type { Database } from './database.ts';
import { DIGEST_TABLES } from './digests.ts';
import { type Before, reviseAnnotations } from './revise.ts';
import { write } from './write.ts';

const TABLES = [...DIGEST_TABLES, 'tags'] as const;

/** What a change of the codebook replaced, enough to take it back. */
export interface CodebookBefore {
  tags: Tag[];
  before: Before[];
}

/** The codebook in the order of the names. */
export async function readTags(db: Database): Promise<Tag[]> {
  const tags = await db.tags.orderBy('name').toArray();
  return tags.filter(({ deletedAt }) => deletedAt === undefined);
}

/** Ids of tags by their names, inside a transaction over `tags`; those that the codebook lacks are added to it. */
export async function tagIdsFor(db: Database, names: readonly string[]): Promise<string[]> {
  const known = await db.tags.filter(({ deletedAt }) => deletedAt === undefined).toArray();
  const byKey = new Map(known.map((tag) => [tagKey(tag.name), tag]));
  const ids = new Set<string>();
  for (const name of names) {
    const key = tagKey(name);
    if (!key) continue;
    let tag = byKey.get(key);
    if (!tag) {
      tag = createTag(name, stamp());
      await db.tags.add(tag);
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
): Promise<Before[]> {
  return write(db, TABLES, async () => {
    const tagIds = await tagIdsFor(db, names);
    return reviseAnnotations(db, ids, (annotation) => ({
      tagIds: [...new Set([...annotation.tagIds, ...tagIds])],
    }));
  });
}

/** Makes a change of the codebook, with the annotations that it moves. Gives what takes it back. */
export function changeCodebook(
  db: Database,
  { tags, moved }: CodebookChange,
): Promise<CodebookBefore> {
  const now = Date.now();
  return write(db, TABLES, async () => {
    const former = await db.tags.bulkGet(tags.map(({ id }) => id));
    await db.tags.bulkPut(tags);
    const ids = await db.annotations
      .where('tagIds')
      .anyOf(moved.map(({ from }) => from))
      .distinct()
      .primaryKeys();
    const before = await reviseAnnotations(db, ids, ({ tagIds }) => ({
      tagIds: movedTags(tagIds, moved),
    }));
    return { tags: tags.map((tag, i) => former[i] ?? { ...tag, deletedAt: now }), before };
  });
}

/** Takes a change of the codebook back. */
export async function revertCodebook(
  db: Database,
  { tags, before }: CodebookBefore,
): Promise<void> {
  const byId = new Map(before.map((one) => [one.id, one.content]));
  await write(db, TABLES, async () => {
    await db.tags.bulkPut(tags.map((tag) => ({ ...tag, updatedAt: Date.now() })));
    await reviseAnnotations(db, [...byId.keys()], ({ id }) => byId.get(id) ?? null);
  });
}
