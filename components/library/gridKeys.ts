import type { Listing } from '../../lib/catalogue/index.ts';
import type { Library } from '../../lib/library/index.ts';

interface Options {
  library: Library;
  listing: Listing;
  /** Line of the active annotation; -1 for none. */
  active: number;
  /** Lines on a screen. */
  page: number;
  scrollTo(line: number): void;
  onOpen(): void;
}

const MOVES: Record<string, (page: number, length: number) => number> = {
  ArrowDown: () => 1,
  j: () => 1,
  ArrowUp: () => -1,
  k: () => -1,
  PageDown: (page) => page,
  PageUp: (page) => -page,
  Home: (_, length) => -length,
  End: (_, length) => length,
};

/** The keys of a list of annotations: moving, choosing, opening, deleting. */
export function gridKeys({ library, listing, active, page, scrollTo, onOpen }: Options) {
  const { selection } = library;

  function moveBy(step: number, extend: boolean): void {
    const sign = step < 0 ? -1 : 1;
    const last = listing.length - 1;
    let line = Math.max(0, Math.min(last, active + step));
    // Headings are stepped over; before the first heading there is nothing.
    if (typeof listing.at(line) !== 'string') line += line === 0 ? 1 : sign;
    const id = listing.at(Math.min(line, last));
    if (typeof id !== 'string') return;
    if (extend && active >= 0 && selection.chosen.value.size === 0) {
      const from = listing.at(active);
      if (typeof from === 'string') selection.toggle(from, active);
    }
    selection.move(id, line, extend);
    if (extend) selection.extend(listing, line);
    scrollTo(line);
  }

  return (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const id = active >= 0 ? listing.at(active) : undefined;
    const command = event.ctrlKey || event.metaKey;
    const move = command || event.altKey ? undefined : MOVES[event.key];
    if (move) moveBy(move(page, listing.length), event.shiftKey);
    else if (command && event.key === 'a') selection.all(listing);
    else if (event.key === 'Escape' && selection.chosen.value.size) selection.clear();
    else if (typeof id !== 'string' || command) return;
    else if (event.key === ' ' || event.key === 'x') selection.toggle(id, active);
    else if (event.key === 'Enter') onOpen();
    else if (event.key === 'Delete') {
      const chosen = selection.chosen.value.size ? [...selection.chosen.value] : [id];
      if (library.question.route.value.view === 'trash') return;
      moveBy(1, false);
      library.changes.trash(chosen);
    } else return;
    event.preventDefault();
  };
}
