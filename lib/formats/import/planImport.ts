import type {
  Annotation,
  ArticleRecord,
  Collection,
  Revision,
  Tag,
} from '../../annotations/types.ts';
import type { ReadResult } from '../intake/types.ts';
import { Pace } from '../pace.ts';
import type { Steering } from '../types.ts';
import { planAnnotation } from './planAnnotation.ts';
import { sameData } from './sameData.ts';

/** Looks up what is stored. Whoever asks for a plan fetches before what the file may refer to. */
export interface Existing {
  article(id: string): ArticleRecord | undefined;
  articleAt(url: string): ArticleRecord | undefined;
  revision(id: string): Revision | undefined;
  annotation(id: string): Annotation | undefined;
  tag(id: string): Tag | undefined;
  tagNamed(name: string, parentId: string | undefined): Tag | undefined;
}

/** What importing one record would do. What is already stored the same is only counted. */
export type Change<T> =
  | { kind: 'new'; record: T }
  /** The file's is the newer state of what is stored. */
  | { kind: 'changed'; record: T; before: T; fields: string[] }
  /** The person decides: the file's is an older state, or both were changed apart. */
  | { kind: 'conflict'; record: T; before: T; fields: string[]; reason: 'older' | 'diverged' };

/** What an import would do: nothing is done yet. */
export interface ImportPlan {
  articles: Change<ArticleRecord>[];
  revisions: Change<Revision>[];
  annotations: Change<Annotation>[];
  tags: Change<Tag>[];
  /** How many records are stored just so. */
  same: Record<keyof Collection, number>;
}

/**
 * Compares what a file held with what is stored. Articles meet by their address and tags by their path, whatever their
 * identifiers, and references follow. Planning again after the plan was carried out gives a plan that does nothing.
 * Works with pauses.
 * @throws the signal's reason when it was aborted
 */
export async function planImport(
  { collection, carries }: Pick<ReadResult, 'collection' | 'carries'>,
  existing: Existing,
  steering: Steering = {},
): Promise<ImportPlan> {
  const plan: ImportPlan = {
    articles: [],
    revisions: [],
    annotations: [],
    tags: [],
    same: { articles: 0, revisions: 0, annotations: 0, tags: 0 },
  };
  const pace = new Pace(steering);
  const complete = carries === undefined;
  const tagIds = planTags(collection.tags, existing, complete, plan);
  const articleIds = await planArticles(collection.articles, existing, complete, plan, pace);
  const articleIdOf = ({ articleId }: { articleId: string }) =>
    articleIds.get(articleId) ?? articleId;
  await pace.each(collection.revisions, (record) => {
    // A revision is what was read at one moment: it never changes.
    if (existing.revision(record.id)) plan.same.revisions++;
    else
      plan.revisions.push({ kind: 'new', record: { ...record, articleId: articleIdOf(record) } });
  });
  await pace.each(collection.annotations, (annotation) => {
    const record = {
      ...annotation,
      articleId: articleIdOf(annotation),
      tagIds: annotation.tagIds.map((id) => tagIds.get(id) ?? id),
    };
    const change = planAnnotation(record, existing.annotation(record.id), carries);
    if (change) plan.annotations.push(change);
    else plan.same.annotations++;
  });
  return plan;
}

/** @returns for each identifier of the file the one that the tag has or will have */
function planTags(tags: readonly Tag[], existing: Existing, complete: boolean, plan: ImportPlan) {
  const ids = new Map<string, string>();
  for (const tag of parentsFirst(tags)) {
    const parentId = tag.parentId === undefined ? undefined : ids.get(tag.parentId);
    const known = existing.tag(tag.id);
    const before = known ?? existing.tagNamed(tag.name, parentId);
    ids.set(tag.id, before?.id ?? tag.id);
    const { parentId: _, ...root } = tag;
    const record = parentId === undefined ? root : { ...root, parentId };
    push(plan, 'tags', record, before, complete && known !== undefined);
  }
  return ids;
}

async function planArticles(
  articles: readonly ArticleRecord[],
  existing: Existing,
  complete: boolean,
  plan: ImportPlan,
  pace: Pace,
) {
  const ids = new Map<string, string>();
  await pace.each(articles, (record) => {
    const known = existing.article(record.id);
    const before = known ?? existing.articleAt(record.url);
    ids.set(record.id, before?.id ?? record.id);
    push(plan, 'articles', record, before, complete && known !== undefined);
  });
  return ids;
}

/** Articles and tags have no history: the later change counts, and an earlier one is for the person to decide. */
function push<K extends 'articles' | 'tags'>(
  plan: ImportPlan,
  kind: K,
  record: Collection[K][number],
  before: Collection[K][number] | undefined,
  comparable: boolean,
): void {
  const changes = plan[kind] as Change<Collection[K][number]>[];
  if (!before) {
    changes.push({ kind: 'new', record });
    return;
  }
  if (before.deletedAt !== undefined && record.deletedAt === undefined) {
    const { deletedAt: _, ...restored } = before;
    const fields = ['deletedAt'];
    changes.push({ kind: 'changed', record: restored as typeof record, before, fields });
    return;
  }
  const fields = comparable ? differing(record, before) : [];
  if (fields.length === 0) plan.same[kind]++;
  else if (record.updatedAt > before.updatedAt)
    changes.push({ kind: 'changed', record, before, fields });
  else changes.push({ kind: 'conflict', record, before, fields, reason: 'older' });
}

/** Names of the fields that differ, but for the times of making and changing. */
function differing(record: object, before: object): string[] {
  const left = record as Record<string, unknown>;
  const right = before as Record<string, unknown>;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].filter(
    (name) =>
      !['id', 'createdAt', 'updatedAt'].includes(name) && !sameData(left[name], right[name]),
  );
}

function parentsFirst(tags: readonly Tag[]): Tag[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const placed = new Set<Tag>();
  const place = (tag: Tag) => {
    const chain: Tag[] = [];
    for (let next: Tag | undefined = tag; next && !placed.has(next) && !chain.includes(next); ) {
      chain.push(next);
      next = next.parentId === undefined ? undefined : byId.get(next.parentId);
    }
    for (const one of chain.reverse()) placed.add(one);
  };
  tags.forEach(place);
  return [...placed];
}
