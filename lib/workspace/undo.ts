import { computed, signal } from '@preact/signals-core';

/** What the last step was, for the words beside the undo button. */
export type UndoLabel = 'mark' | 'change' | 'delete' | 'accept' | 'dismiss' | 'speaker';

interface Step<Label> {
  label: Label;
  revert: () => Promise<unknown>;
}

/** The steps that can be taken back, the last first. */
export class UndoStack<Label = UndoLabel> {
  private readonly steps = signal<readonly Step<Label>[]>([]);
  /** The label of the step that {@link undo} would take back; null where there is none. */
  readonly next = computed(() => this.steps.value.at(-1)?.label ?? null);

  push(label: Label, revert: () => Promise<unknown>): void {
    this.steps.value = [...this.steps.value, { label, revert }];
  }

  /** Takes the last step back. It stays on the stack where that fails. */
  async undo(): Promise<void> {
    const step = this.steps.value.at(-1);
    if (!step) return;
    await step.revert();
    this.steps.value = this.steps.value.filter((s) => s !== step);
  }
}
