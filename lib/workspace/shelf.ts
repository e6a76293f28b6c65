import { computed, signal } from '@preact/signals-core';
import type { Annotation, Collection, Tag } from '../annotations/index.ts';
import {
  type ArticleEntry,
  type Repository,
  StoreError,
  type StoreErrorCode,
  type Unsubscribe,
} from '../store/index.ts';

/** Every annotated article, as the library works on it: what there is to show, and what a person can do. */
export class Shelf {
  /** The latest change first; null until the store has answered. */
  readonly entries = signal<ArticleEntry[] | null>(null);
  readonly tags = signal<Tag[]>([]);
  /** The article that is shown, by id. */
  readonly selectedId = signal<string | null>(null);
  readonly problem = signal<StoreErrorCode | null>(null);
  /** What was put into the trash last and can be taken out with {@link undo}. */
  readonly removed = signal<Annotation[]>([]);

  readonly selected = computed(() => {
    const entries = this.entries.value ?? [];
    return (
      entries.find(({ article }) => article.id === this.selectedId.value) ?? entries[0] ?? null
    );
  });

  private readonly watches: Unsubscribe[] = [];

  constructor(
    private readonly repository: Repository,
    /** Tells pages that show an article that its annotations changed. */
    private readonly announce: (url: string) => void,
  ) {}

  /** Follows the store, until {@link close}. */
  start(): void {
    const failed = ({ code }: StoreError) => {
      this.problem.value = code;
    };
    this.watches.push(
      this.repository.watchArticles((entries) => {
        this.entries.value = entries;
      }, failed),
      this.repository.watchTags((tags) => {
        this.tags.value = tags;
      }, failed),
    );
  }

  close(): void {
    for (const unsubscribe of this.watches.splice(0)) unsubscribe();
  }

  /** Puts annotations into the trash. */
  async remove(annotations: Annotation[]): Promise<void> {
    await this.attempt(annotations, (ids) => this.repository.remove(ids));
    if (!this.problem.value) this.removed.value = annotations;
  }

  /** Takes what was removed last out of the trash. */
  async undo(): Promise<void> {
    const annotations = this.removed.value;
    await this.attempt(annotations, (ids) => this.repository.restore(ids));
    if (!this.problem.value) this.removed.value = [];
  }

  /** What is stored of some articles (of all, where no ids are given), to be exported. */
  collection(articleIds?: string[]): Promise<Collection> {
    return this.repository.collection(articleIds);
  }

  private async attempt(
    annotations: Annotation[],
    action: (ids: string[]) => Promise<void>,
  ): Promise<void> {
    this.problem.value = null;
    try {
      await action(annotations.map(({ id }) => id));
    } catch (error) {
      this.problem.value = error instanceof StoreError ? error.code : 'failed';
      return;
    }
    for (const url of await this.repository.addressesOf(annotations)) this.announce(url);
  }
}
