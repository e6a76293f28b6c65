import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Annotation, AnnotationContent } from '../annotations/types.ts';
import type { Activity } from './activity.ts';
import type { Draft, DraftPort } from './ports.ts';

/** The card that is open, and what is being typed in it. */
export class Cards {
  /** The annotation whose card is open, by id; or the offered quotation, by fingerprint. */
  readonly openId = signal<string | null>(null);
  /** The unfinished words of the open card. */
  readonly draft = signal<Draft>({});
  readonly open = computed(
    () => this.annotations.value.find(({ id }) => id === this.openId.value) ?? null,
  );

  constructor(
    private readonly annotations: ReadonlySignal<Annotation[]>,
    private readonly drafts: DraftPort,
    private readonly activity: Activity,
    private readonly change: (
      annotation: Annotation,
      change: Partial<AnnotationContent>,
    ) => Promise<void>,
  ) {}

  /** Opens the card of a mark, with what was typed there before; null closes the one that is open. */
  async show(id: string | null): Promise<void> {
    const finished = this.finish();
    this.openId.value = null;
    if (id) {
      const draft = (await this.drafts.load(id)) ?? {};
      batch(() => {
        this.draft.value = draft;
        this.openId.value = id;
      });
    }
    await finished;
  }

  /** Opens the card of a mark that was just made. */
  showNew(id: string): void {
    batch(() => {
      this.draft.value = {};
      this.openId.value = id;
    });
  }

  /** Keeps what is being typed in the open card. */
  type(draft: Draft): void {
    const id = this.openId.value;
    if (!id) return;
    this.draft.value = draft;
    this.activity.saving.value = 'saving';
    this.drafts.keep(id, draft).catch((error) => this.activity.fail(error));
  }

  /** Writes the comment that is being typed in the open card into its annotation. */
  async finish(): Promise<void> {
    const annotation = this.open.value;
    const { comment, tag } = this.draft.value;
    if (!annotation || comment === undefined) return;
    const { problem, saving } = this.activity;
    if (comment !== annotation.comment) await this.change(annotation, { comment });
    const rest = tag ? { tag } : {};
    if (problem.value) return;
    if (this.openId.value === annotation.id) {
      // What was typed while the write was under way is newer than what was written.
      if (this.draft.value.comment !== comment) return;
      this.draft.value = rest;
    }
    saving.value = 'saved';
    await this.drafts.keep(annotation.id, rest);
  }

  /** Reopens the card that a closing popup left with unfinished words. */
  async resume(stored: readonly Annotation[]): Promise<void> {
    const drafted = await this.drafts.list();
    const unfinished = stored.find(({ id }) => drafted.includes(id));
    if (unfinished) await this.show(unfinished.id);
  }
}
