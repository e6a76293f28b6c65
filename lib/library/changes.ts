import { signal } from '@preact/signals-core';
import {
  type AnnotationContent,
  type Claim,
  type CodebookChange,
  type Collection,
  type Color,
  openClaim,
} from '../annotations/index.ts';
import { type LibraryStore, StoreError, type StoreErrorCode } from '../store/index.ts';
import { History, type Revert } from '../workspace/history.ts';

/** What was done, with the number of annotations, tags or settings that it was done to. */
export interface Step {
  what:
    | 'trash'
    | 'restore'
    | 'purge'
    | 'tags'
    | 'color'
    | 'change'
    | 'codebook'
    | 'import'
    | 'settings';
  count: number;
}

/** Articles after which pages are told that something changed, and not what. */
const MANY = 100;

/** How the last thing that was asked for stands. */
export type Outcome =
  | { state: 'done' | 'undone' | 'redone'; step: Step }
  /** `done` from 0 to 1, where it is known. */
  | { state: 'working'; done: number }
  /** The person stopped it, and nothing of it was done. */
  | { state: 'stopped' }
  | { state: 'refused'; code: StoreErrorCode };

/** What is done sooner shows no progress; milliseconds. */
const SOON = 400;

/** What a person does to what is stored. Everything can be taken back while the page is open. */
export class Changes {
  readonly history = new History<Step>();
  readonly outcome = signal<Outcome | null>(null);
  /** When what is under way began. */
  private begun = 0;
  private stopping = false;

  constructor(
    private readonly store: LibraryStore,
    /** Told the address of an article whose annotations changed; null for many. */
    private readonly announce: (url: string | null) => void,
  ) {}

  /** Changes the content of one annotation. */
  change(id: string, content: Partial<AnnotationContent>): Promise<void> {
    return this.revise([id], 'change', () => content);
  }

  /** Changes what is said of a claim; a value that is undefined is taken away. */
  claim(id: string, change: Partial<Claim>): Promise<void> {
    return this.revise([id], 'change', ({ claim }) => {
      const next = { ...(claim ?? openClaim()), ...change };
      const said = Object.entries(next).filter(([, value]) => value !== undefined);
      return { claim: Object.fromEntries(said) as unknown as Claim };
    });
  }

  /** Gives annotations a colour, or none. */
  color(ids: readonly string[], color: Color | undefined): Promise<void> {
    return this.revise(ids, 'color', () => ({ color }));
  }

  /** Adds tags by name. */
  async addTags(ids: readonly string[], names: readonly string[]): Promise<void> {
    await this.attempt({ what: 'tags', count: ids.length }, async () => {
      const before = await this.store.addTags(ids, names, this.progress);
      await this.tell(before.map(({ articleId }) => articleId));
      return () => this.store.revert(before, this.progress);
    });
  }

  /** Takes tags off annotations. */
  removeTags(ids: readonly string[], tagIds: readonly string[]): Promise<void> {
    return this.revise(ids, 'tags', (annotation) => ({
      tagIds: annotation.tagIds.filter((id) => !tagIds.includes(id)),
    }));
  }

  async trash(ids: readonly string[]): Promise<void> {
    await this.setTrashed(ids, true);
  }

  async restore(ids: readonly string[]): Promise<void> {
    await this.setTrashed(ids, false);
  }

  /** Takes annotations out of the trash and the database. Until the page is closed they can be put back. */
  async purge(ids: readonly string[]): Promise<void> {
    await this.attempt({ what: 'purge', count: ids.length }, async () => {
      const purged = await this.store.purge(ids, this.progress);
      return () => this.store.putBack(purged, this.progress);
    });
  }

  async changeCodebook(change: CodebookChange): Promise<void> {
    await this.attempt({ what: 'codebook', count: 1 }, async () => {
      const former = await this.store.changeCodebook(change, this.progress);
      await this.tell(former.before.map(({ articleId }) => articleId));
      return async () => {
        await this.store.revertCodebook(former, this.progress);
        await this.tell(former.before.map(({ articleId }) => articleId));
      };
    });
  }

  /** Changes a setting; `change` gives the way back. */
  changeSetting(change: () => Promise<() => Promise<void>>): Promise<void> {
    return this.attempt({ what: 'settings', count: 1 }, change);
  }

  /** Takes records of a file in; `before` holds those that they replace. */
  async take(put: Collection, before: Collection): Promise<void> {
    const articleIds = put.annotations.map(({ articleId }) => articleId);
    const count = put.annotations.length + put.tags.length + put.articles.length;
    await this.attempt({ what: 'import', count }, async () => {
      await this.store.put(put, this.progress);
      await this.tell(articleIds);
      return async () => {
        // Afterwards the addresses of new articles are no longer known.
        const addresses = await this.addressesOf(articleIds);
        await this.store.unput(put, before, this.progress);
        for (const url of addresses) this.announce(url);
      };
    });
  }

  /** Takes the last step back. */
  undo(): Promise<void> {
    return this.repeat('undone', () => this.history.undo());
  }

  /** Does the step again that was taken back last. */
  redo(): Promise<void> {
    return this.repeat('redone', () => this.history.redo());
  }

  /** Stops what is under way. Nothing of it stays: each step is one transaction. */
  stop(): void {
    this.stopping = true;
  }

  /** Shows why something was not done. */
  refuse(error: unknown): void {
    if (error instanceof DOMException && error.name === 'AbortError') {
      this.outcome.value = { state: 'stopped' };
      return;
    }
    const code = error instanceof StoreError ? error.code : 'failed';
    this.outcome.value = { state: 'refused', code };
  }

  private revise(
    ids: readonly string[],
    what: Step['what'],
    revise: Parameters<LibraryStore['revise']>[1],
  ): Promise<void> {
    return this.attempt({ what, count: ids.length }, async () => {
      const before = await this.store.revise(ids, revise, this.progress);
      if (before.length === 0) return null;
      await this.tell(before.map(({ articleId }) => articleId));
      return async () => {
        await this.store.revert(before, this.progress);
        await this.tell(before.map(({ articleId }) => articleId));
      };
    });
  }

  private setTrashed(ids: readonly string[], trashed: boolean): Promise<void> {
    return this.attempt({ what: trashed ? 'trash' : 'restore', count: ids.length }, async () => {
      const articleIds = await this.store.setTrashed(ids, trashed, this.progress);
      await this.tell(articleIds);
      return async () => {
        await this.store.setTrashed(ids, !trashed, this.progress);
        await this.tell(articleIds);
      };
    });
  }

  private async repeat(state: 'undone' | 'redone', act: () => Promise<Step | null>): Promise<void> {
    try {
      this.begin();
      const step = await act();
      if (step) this.outcome.value = { state, step };
    } catch (error) {
      this.end(error);
    }
  }

  /** Does a step and keeps the way back, if it changed anything. */
  private async attempt(step: Step, action: () => Promise<Revert>): Promise<void> {
    if (step.count === 0) return;
    try {
      await this.history.do(step, () => {
        this.begin();
        return action();
      });
      this.outcome.value = { state: 'done', step };
    } catch (error) {
      this.end(error);
    }
  }

  private begin(): void {
    this.begun = Date.now();
    this.stopping = false;
  }

  /** Says why what was begun was not done. */
  private end(error: unknown): void {
    if (this.stopping) this.outcome.value = { state: 'stopped' };
    else this.refuse(error);
    this.stopping = false;
  }

  /** Told by the store within its transaction, which what is thrown here undoes. */
  private readonly progress = (done: number): void => {
    if (this.stopping) throw new Error('Stopped');
    if (Date.now() - this.begun > SOON) this.outcome.value = { state: 'working', done };
  };

  private async tell(articleIds: readonly string[]): Promise<void> {
    for (const url of await this.addressesOf(articleIds)) this.announce(url);
  }

  /** What is to be announced of articles: their addresses, or null for many. */
  private async addressesOf(articleIds: readonly string[]): Promise<(string | null)[]> {
    const ids = new Set(articleIds);
    return ids.size > MANY ? [null] : this.store.addressesOf([...ids]);
  }
}
