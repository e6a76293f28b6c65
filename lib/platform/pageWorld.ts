import type { PageReading } from '../session/reading.ts';

/** What the two scripts in a page leave one another. The page's own scripts have another global object. */
interface PageWorld {
  reading?: PageReading;
  /** Whether the script that marks has come. */
  marking?: true;
}

const key = Symbol.for('pressmark');
const world = globalThis as { [key]?: PageWorld };
world[key] ??= {};

export const pageWorld: PageWorld = world[key];
