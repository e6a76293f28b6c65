import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { withNested } from '../annotations/index.ts';
import type { Tag } from '../annotations/types.ts';
import {
  type ArticleSort,
  type Filter,
  type Grouping,
  parseTyped,
  type Query,
  type Sort,
} from '../catalogue/index.ts';
import type { Route } from './route.ts';

/** What is asked of the library: where, which words, which filters, in what order. */
export class Question {
  readonly route = signal<Route>({ view: 'marks' });
  readonly typed = signal('');
  readonly filter = signal<Filter>({});
  readonly sort = signal<Sort>('newest');
  readonly group = signal<Grouping>('none');
  readonly articleSort = signal<ArticleSort>('changed');

  /** The words that are looked for, folded, to be shown where they stand. */
  readonly terms = computed(() => parseTyped(this.typed.value).terms);

  /** How many of the filters are set. */
  readonly filters = computed(() => Object.keys(this.filter.value).length);

  /** The question to the catalogue, for the views that list annotations. */
  readonly query: ReadonlySignal<Query>;

  constructor(tags: ReadonlySignal<readonly Tag[]>) {
    this.query = computed(() => {
      const { view } = this.route.value;
      const chosen = this.filter.value;
      const filter: Filter = {
        ...chosen,
        ...(chosen.tagIds && {
          tagIds: chosen.tagIds.flatMap((id) => withNested(tags.value, id)),
        }),
        ...(view === 'claims' && { kinds: ['claim'] }),
        ...(view === 'trash' && { trash: true }),
      };
      return {
        typed: this.typed.value,
        filter,
        sort: this.sort.value,
        group: view === 'marks' ? this.group.value : 'none',
      };
    });
  }

  /** Sets some filters; one that is undefined or empty is taken away. */
  narrow(change: Filter): void {
    const entries = Object.entries({ ...this.filter.value, ...change });
    this.filter.value = Object.fromEntries(
      entries.filter(
        ([, value]) => value !== undefined && !(Array.isArray(value) && !value.length),
      ),
    );
  }

  /** Asks for everything again. */
  reset(): void {
    this.typed.value = '';
    this.filter.value = {};
  }
}
