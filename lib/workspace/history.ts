import { computed, signal } from '@preact/signals-core';

/** What takes a step back; null where the step changed nothing. */
export type Revert = (() => Promise<unknown>) | null;

interface Done<Label> {
  label: Label;
  action: () => Promise<Revert>;
  revert: () => Promise<unknown>;
}

/** The steps that can be taken back, and those that were taken back and can be done again. */
export class History<Label> {
  private readonly done = signal<readonly Done<Label>[]>([]);
  private readonly undone = signal<readonly Done<Label>[]>([]);
  private last: Promise<unknown> = Promise.resolve();
  /** What {@link undo} would take back; null for nothing. */
  readonly next = computed(() => this.done.value.at(-1)?.label ?? null);
  /** What {@link redo} would do again; null for nothing. */
  readonly nextAgain = computed(() => this.undone.value.at(-1)?.label ?? null);

  /** Does a step and keeps the way back. False where it changed nothing. What was undone before cannot be redone. */
  do(label: Label, action: () => Promise<Revert>): Promise<boolean> {
    return this.inTurn(async () => {
      const revert = await action();
      if (!revert) return false;
      this.done.value = [...this.done.value, { label, action, revert }];
      this.undone.value = [];
      return true;
    });
  }

  /** Takes the last step back and gives its label; null where there is none. It stays where that fails. */
  undo(): Promise<Label | null> {
    return this.inTurn(async () => {
      const step = this.done.value.at(-1);
      if (!step) return null;
      await step.revert();
      this.done.value = this.done.value.filter((one) => one !== step);
      this.undone.value = [...this.undone.value, step];
      return step.label;
    });
  }

  /** Does the step again that was taken back last, and gives its label; null where there is none. */
  redo(): Promise<Label | null> {
    return this.inTurn(async () => {
      const step = this.undone.value.at(-1);
      if (!step) return null;
      const revert = await step.action();
      this.undone.value = this.undone.value.filter((one) => one !== step);
      if (revert) this.done.value = [...this.done.value, { ...step, revert }];
      return step.label;
    });
  }

  /** A quick hand asks for the next step while one is being written. */
  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.last.then(step);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
