import type { Collection, Tag } from '../annotations/types.ts';

/** Tags as a person sees them: by identifier, and by the names from the root down. */
export class Codebook {
  readonly #byId: ReadonlyMap<string, Tag>;

  constructor(tags: readonly Tag[]) {
    this.#byId = new Map(tags.map((tag) => [tag.id, tag]));
  }

  get(id: string | undefined): Tag | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** Names from the root to the tag. A circle of parents ends where it closes. */
  path(tag: Tag): string[] {
    const path: string[] = [];
    const seen = new Set<string>();
    for (
      let next: Tag | undefined = tag;
      next && !seen.has(next.id);
      next = this.get(next.parentId)
    ) {
      seen.add(next.id);
      path.unshift(next.name);
    }
    return path;
  }
}

/** The tags of a collection that are not in the trash. */
export function codebookOf(collection: Collection): Codebook {
  return new Codebook(withoutTrash(collection).tags);
}

/** A collection without what lies in the trash, and without annotations of articles that do. */
export function withoutTrash(collection: Collection): Collection {
  const kept = <T extends { deletedAt?: number }>(records: readonly T[]) =>
    records.filter((record) => record.deletedAt === undefined);
  const articles = kept(collection.articles);
  const ids = new Set(articles.map((article) => article.id));
  return {
    articles,
    revisions: collection.revisions.filter((revision) => ids.has(revision.articleId)),
    annotations: kept(collection.annotations).filter((one) => ids.has(one.articleId)),
    tags: withoutLostParents(kept(collection.tags)),
  };
}

/** A tag whose parent lies in the trash stands at the top. */
function withoutLostParents(tags: readonly Tag[]): Tag[] {
  const known = new Set(tags.map(({ id }) => id));
  return tags.map((tag) => {
    if (tag.parentId === undefined || known.has(tag.parentId)) return tag;
    const { parentId: _, ...root } = tag;
    return root;
  });
}
