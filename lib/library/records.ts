import { signal } from '@preact/signals-core';
import type { Annotation } from '../annotations/types.ts';

/** Records that are kept at most; a screen shows a few dozen. */
const CAPACITY = 1000;

/** The annotations that are on the screen or were a moment ago, read when first asked for. */
export class Records {
  /** Counted up when records arrive, so that whoever shows them draws anew. */
  private readonly arrived = signal(0);
  private readonly byId = new Map<string, Annotation>();
  private readonly wanted = new Set<string>();
  private reading = false;

  constructor(
    private readonly read: (ids: string[]) => Promise<Annotation[]>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** The record, or undefined until it has been read. */
  get(id: string): Annotation | undefined {
    this.arrived.value;
    const known = this.byId.get(id);
    if (!known) this.want(id);
    return known;
  }

  /** Takes records that were read elsewhere. */
  add(annotations: readonly Annotation[]): void {
    for (const annotation of annotations) this.byId.set(annotation.id, annotation);
    for (const id of this.byId.keys()) {
      if (this.byId.size <= CAPACITY) break;
      this.byId.delete(id);
    }
    this.arrived.value++;
  }

  /** Reads the records of some articles anew; until then the old ones stand. */
  refresh(articleIds: ReadonlySet<string>): void {
    for (const { id, articleId } of this.byId.values())
      if (articleIds.has(articleId)) this.want(id);
  }

  private want(id: string): void {
    this.wanted.add(id);
    if (this.reading) return;
    this.reading = true;
    queueMicrotask(() => this.readWanted());
  }

  private async readWanted(): Promise<void> {
    try {
      while (this.wanted.size > 0) {
        const ids = [...this.wanted];
        this.wanted.clear();
        this.add(await this.read(ids));
      }
    } catch (error) {
      this.failed(error);
    } finally {
      this.reading = false;
    }
  }
}
