import { signal } from '@preact/signals-core';
import type { Listing } from '../catalogue/index.ts';

/** The annotation that the keys stand on, and those that are chosen together. */
export class Selection {
  /** Id of the annotation that the detail shows; null for none. */
  readonly active = signal<string | null>(null);
  readonly chosen = signal<ReadonlySet<string>>(new Set());
  /** Line of the active annotation when it became that. */
  line = 0;
  /** Where a choice with Shift begins. */
  private anchor = 0;

  toggle(id: string, line: number): void {
    const next = new Set(this.chosen.value);
    if (!next.delete(id)) next.add(id);
    this.anchor = line;
    this.chosen.value = next;
  }

  /** Chooses everything from the line of the last choice to this one. */
  extend(listing: Listing, line: number): void {
    const next = new Set(this.chosen.value);
    const [from, to] = [Math.min(this.anchor, line), Math.max(this.anchor, line)];
    for (let i = from; i <= to; i++) {
      const entry = listing.at(i);
      if (typeof entry === 'string') next.add(entry);
    }
    this.chosen.value = next;
  }

  /** Moves to a line without choosing it. */
  move(id: string, line: number, keepAnchor = false): void {
    this.active.value = id;
    this.line = line;
    if (!keepAnchor) this.anchor = line;
  }

  all(listing: Listing): void {
    this.chosen.value = new Set(listing.ids());
  }

  clear(): void {
    if (this.chosen.value.size > 0) this.chosen.value = new Set();
  }

  /** Takes out what is no longer there. */
  keep(listing: Listing): void {
    if (this.chosen.value.size === 0) return;
    const there = new Set(listing.ids());
    const kept = [...this.chosen.value].filter((id) => there.has(id));
    if (kept.length < this.chosen.value.size) this.chosen.value = new Set(kept);
  }
}
