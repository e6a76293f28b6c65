import { Database } from './database.ts';
import { LibraryStore } from './libraryStore.ts';
import { type ColorOf, Repository } from './repository.ts';
import type { SentinelPort } from './sentinel.ts';

export { StoreError, type StoreErrorCode } from './errors.ts';
export { keepFolder, keptFolder } from './keptFolder.ts';
export { LibraryStore } from './libraryStore.ts';
export type { OnProgress } from './progress.ts';
export { Repository } from './repository.ts';
export type { Before, Revise } from './revise.ts';
export { memorySentinel, type Sentinel, type SentinelPort, type Standing } from './sentinel.ts';
export type { Sighted } from './sightings.ts';
export type { Sighting } from './tables.ts';
export type { Purged } from './trash.ts';
export type { Unsubscribe } from './write.ts';

/** The repository on this device. Opens on its first use. */
export const openRepository = (sentinel: SentinelPort, colorOf?: ColorOf): Repository =>
  new Repository(new Database(undefined, sentinel), colorOf);

/** What the library does with the same database. Opens on its first use. */
export const openLibraryStore = (sentinel: SentinelPort): LibraryStore =>
  new LibraryStore(new Database(undefined, sentinel));
