import { signal } from '@preact/signals-core';
import type { Collection } from '../annotations/types.ts';
import { normaliseUrl } from '../article/index.ts';
import {
  carryOut,
  existingIn,
  formatOf,
  guessFormat,
  type ImportPlan,
  type Problem,
  planImport,
} from '../formats/index.ts';
import type { LibraryStore } from '../store/index.ts';
import type { Changes } from './changes.ts';

/** A file that was read, and what taking it in would do. */
export interface Preview {
  fileName: string;
  plan: ImportPlan;
  /** What could not be read, as many as are listed. */
  problems: Problem[];
  problemCount: number;
}

export type IntakeState =
  | { phase: 'waiting' }
  /** `done` from 0 to 1. */
  | { phase: 'reading'; fileName: string; done: number }
  | ({ phase: 'preview' } & Preview);

/** A file on its way into the library: read, shown, and taken in only when the person says so. */
export class Intake {
  readonly state = signal<IntakeState>({ phase: 'waiting' });
  private reading: AbortController | null = null;

  constructor(
    private readonly store: LibraryStore,
    private readonly changes: Changes,
  ) {}

  /** Reads a file and compares it with what is stored. Nothing is written. */
  async read(file: File): Promise<void> {
    this.reading?.abort();
    const reading = new AbortController();
    this.reading = reading;
    const { name } = file;
    this.state.value = { phase: 'reading', fileName: name, done: 0 };
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { read } = await formatOf(guessFormat(bytes)).load();
      const result = await read?.(bytes, {
        articleUrl: (url) => normaliseUrl(url),
        signal: reading.signal,
        onProgress: (done) => {
          if (this.reading === reading)
            this.state.value = { phase: 'reading', fileName: name, done };
        },
      });
      if (!result) throw new RangeError(name);
      const stored = await this.store.storedOf(result.collection);
      if (this.reading !== reading) return;
      this.state.value = {
        phase: 'preview',
        fileName: name,
        plan: planImport(result, existingIn(stored)),
        problems: result.problems,
        problemCount: result.problemCount,
      };
    } catch (error) {
      if (this.reading !== reading) return;
      this.state.value = { phase: 'waiting' };
      this.changes.refuse(error);
    }
  }

  /** Stops reading, or forgets what was read. */
  cancel(): void {
    this.reading?.abort();
    this.reading = null;
    this.state.value = { phase: 'waiting' };
  }

  /** Takes the file in, in one step that can be undone. Records in conflict are replaced only where that is said. */
  async take(replaceConflicts: boolean): Promise<void> {
    if (this.state.value.phase !== 'preview') return;
    const writes = carryOut(this.state.value.plan, () => replaceConflicts);
    this.cancel();
    await this.changes.take(writes.put, writes.before);
  }
}

/** How many records of each kind a plan holds. */
export function tally(plan: ImportPlan): Record<'new' | 'changed' | 'conflict' | 'same', number> {
  const marks = { new: 0, changed: 0, conflict: 0, same: plan.same.annotations };
  for (const { kind } of plan.annotations) marks[kind]++;
  return marks;
}

/** Whether carrying a plan out would write anything. */
export const doesNothing = (plan: ImportPlan): boolean =>
  (['articles', 'revisions', 'annotations', 'tags'] as const satisfies (keyof Collection)[]).every(
    (kind) => plan[kind].length === 0,
  );
