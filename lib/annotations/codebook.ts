import { type Stamp, stamp } from './records.ts';
import { tagKey, tagName } from './tags.ts';
import type { Color, Tag } from './types.ts';

/**
 * A change of the codebook, before it is made.
 * `moved`: annotations with the first tag get the second in its place, or none where that is null.
 */
export interface CodebookChange {
  tags: Tag[];
  moved: { from: string; to: string | null }[];
}

/** Why a change of the codebook cannot be made. `taken`: another tag has the name; `circle`: it would lie in itself. */
export type CodebookRefusal = 'empty' | 'taken' | 'circle' | 'gone';

/** A tag in its place in the codebook. */
export interface TagNode {
  tag: Tag;
  /** 0 for those at the top. */
  depth: number;
}

/** The codebook as a list in which each tag is followed by those nested in it, each level by the alphabet. */
export function codebookTree(tags: readonly Tag[]): TagNode[] {
  const ids = new Set(tags.map(({ id }) => id));
  const children = Map.groupBy(tags, ({ parentId }) =>
    parentId && ids.has(parentId) ? parentId : '',
  );
  const collator = new Intl.Collator();
  const seen = new Set<string>();
  const nodes: TagNode[] = [];
  const visit = (parent: string, depth: number) => {
    for (const tag of (children.get(parent) ?? []).toSorted((a, b) =>
      collator.compare(a.name, b.name),
    ))
      if (!seen.has(tag.id)) {
        seen.add(tag.id);
        nodes.push({ tag, depth });
        visit(tag.id, depth + 1);
      }
  };
  visit('', 0);
  // Two devices that nest two tags in each other make a circle; it is shown, so that it can be undone.
  for (const tag of tags) if (!seen.has(tag.id)) nodes.push({ tag, depth: 0 });
  return nodes;
}

/** The ids of a tag and all that are nested in it. */
export function withNested(tags: readonly Tag[], id: string): string[] {
  const result = [id];
  for (let i = 0; i < result.length; i++)
    for (const tag of tags)
      if (tag.parentId === result[i] && !result.includes(tag.id)) result.push(tag.id);
  return result;
}

/** A new tag; refused where the name is empty or another tag has it. */
export function addTag(
  tags: readonly Tag[],
  name: string,
  { id, now }: Stamp = stamp(),
): CodebookChange | CodebookRefusal {
  const refused = refusedName(tags, name);
  return (
    refused ?? { tags: [{ id, name: tagName(name), createdAt: now, updatedAt: now }], moved: [] }
  );
}

/** Another name, colour or description. An undefined colour takes the colour away. */
export function editTag(
  tags: readonly Tag[],
  id: string,
  change: { name?: string; color?: Color; description?: string },
  now: number,
): CodebookChange | CodebookRefusal {
  const tag = tags.find((one) => one.id === id);
  if (!tag) return 'gone';
  const name = change.name === undefined ? tag.name : tagName(change.name);
  const refused = refusedName(tags, name, id);
  return refused ?? { tags: [{ ...tag, ...change, name, updatedAt: now }], moved: [] };
}

/** Puts a tag below another, or at the top; refused where it would come to lie in itself. */
export function nestTag(
  tags: readonly Tag[],
  id: string,
  parentId: string | null,
  now: number,
): CodebookChange | CodebookRefusal {
  const tag = tags.find((one) => one.id === id);
  if (!tag || (parentId && !tags.some((one) => one.id === parentId))) return 'gone';
  if (parentId && withNested(tags, id).includes(parentId)) return 'circle';
  return { tags: [{ ...tag, parentId: parentId ?? undefined, updatedAt: now }], moved: [] };
}

/**
 * Makes one tag of two: annotations with the first get the second, tags nested in the first go below the second,
 * and the first leaves the codebook.
 */
export function mergeTags(
  tags: readonly Tag[],
  fromId: string,
  intoId: string,
  now: number,
): CodebookChange | CodebookRefusal {
  const from = tags.find(({ id }) => id === fromId);
  const into = tags.find(({ id }) => id === intoId);
  if (!from || !into || fromId === intoId) return 'gone';
  // Where the second lies below the first it takes its place.
  const inside = withNested(tags, fromId).includes(intoId);
  const moved = inside ? { ...into, parentId: from.parentId, updatedAt: now } : into;
  const children = tags
    .filter((tag) => tag.parentId === fromId && tag.id !== intoId)
    .map((tag) => ({ ...tag, parentId: intoId, updatedAt: now }));
  return {
    tags: [...(inside ? [moved] : []), ...children, { ...from, deletedAt: now, updatedAt: now }],
    moved: [{ from: fromId, to: intoId }],
  };
}

/** Takes a tag out of the codebook and off its annotations; those nested in it move up. */
export function deleteTag(
  tags: readonly Tag[],
  id: string,
  now: number,
): CodebookChange | CodebookRefusal {
  const tag = tags.find((one) => one.id === id);
  if (!tag) return 'gone';
  const children = tags
    .filter((child) => child.parentId === id)
    .map((child) => ({ ...child, parentId: tag.parentId, updatedAt: now }));
  return {
    tags: [...children, { ...tag, deletedAt: now, updatedAt: now }],
    moved: [{ from: id, to: null }],
  };
}

/**
 * Adds the tags of another codebook that this one lacks by name, in the places that they have there.
 * Refused where it lacks none.
 */
export function addTags(
  tags: readonly Tag[],
  others: readonly Tag[],
  stamps: () => Stamp = stamp,
): CodebookChange | CodebookRefusal {
  const byKey = new Map(tags.map((tag) => [tagKey(tag.name), tag]));
  const own = new Map<string, Tag>();
  const added: Tag[] = [];
  for (const other of others) {
    const key = tagKey(other.name);
    if (!key || other.deletedAt !== undefined) continue;
    let tag = byKey.get(key);
    if (!tag) {
      const { id, now } = stamps();
      const { name, color, description } = other;
      tag = { id, name, color, description, createdAt: now, updatedAt: now };
      byKey.set(key, tag);
      added.push(tag);
    }
    own.set(other.id, tag);
  }
  for (const other of others) {
    const tag = own.get(other.id);
    const parent = own.get(other.parentId ?? '');
    if (!tag || !parent || !added.includes(tag)) continue;
    if (!withNested(added, tag.id).includes(parent.id)) tag.parentId = parent.id;
  }
  return added.length > 0 ? { tags: added, moved: [] } : 'taken';
}

/** An annotation's tags after tags were moved; each stands once. */
export function movedTags(tagIds: readonly string[], moved: CodebookChange['moved']): string[] {
  const target = new Map(moved.map(({ from, to }) => [from, to]));
  const ids = tagIds.map((id) => (target.has(id) ? target.get(id) : id));
  return [...new Set(ids.filter((id) => id !== null && id !== undefined))];
}

function refusedName(
  tags: readonly Tag[],
  name: string,
  except?: string,
): CodebookRefusal | undefined {
  if (!tagName(name)) return 'empty';
  const key = tagKey(name);
  return tags.some((tag) => tag.id !== except && tagKey(tag.name) === key) ? 'taken' : undefined;
}
