import { batch, signal } from '@preact/signals-core';
// The class alone: the database's code comes later.
import { StoreError, type StoreErrorCode } from '../store/errors.ts';
import { History, type Revert } from './history.ts';

/** What a step was, for the words beside the buttons that take it back or do it again. */
export type StepLabel =
  | 'mark'
  | 'change'
  | 'delete'
  | 'accept'
  | 'dismiss'
  | 'take-in'
  | 'take-out'
  | 'speaker';

/** Why the last thing asked for was not done. `no-place`: the words are no longer on the page. */
export type Problem = StoreErrorCode | 'no-place' | 'page-gone';

/** The words that were meant are no longer on the page. */
export class NoPlaceError extends Error {}

/** What a person did last, how it stands, and the way back. */
export class Activity {
  readonly saving = signal<'idle' | 'saving' | 'saved'>('idle');
  readonly problem = signal<Problem | null>(null);
  readonly history = new History<StepLabel>();

  /** @param changed Called after everything that was done. */
  constructor(private readonly changed: () => void) {}

  /** Does a step that can be taken back. `action` is run anew where it is done again. Never rejects. */
  do(label: StepLabel, action: () => Promise<Revert>): Promise<void> {
    return this.attempt(() => this.history.do(label, action));
  }

  /** Takes the last step back. */
  undo(): Promise<void> {
    return this.attempt(() => this.history.undo());
  }

  /** Does again what was taken back last. */
  redo(): Promise<void> {
    return this.attempt(() => this.history.redo());
  }

  fail(error: unknown): void {
    this.saving.value = 'idle';
    if (error instanceof NoPlaceError) this.problem.value = 'no-place';
    else this.problem.value = error instanceof StoreError ? error.code : 'page-gone';
  }

  private async attempt(action: () => Promise<unknown>): Promise<void> {
    batch(() => {
      this.saving.value = 'saving';
      this.problem.value = null;
    });
    try {
      await action();
      this.saving.value = 'saved';
      this.changed();
    } catch (error) {
      this.fail(error);
    }
  }
}
