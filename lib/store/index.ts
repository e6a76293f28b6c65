import { Database } from './database.ts';
import { LibraryStore } from './libraryStore.ts';
import { Repository } from './repository.ts';

export { StoreError, type StoreErrorCode } from './errors.ts';
export { LibraryStore, type OnProgress, type Purged } from './libraryStore.ts';
export { Repository } from './repository.ts';
export type { Before, Revise } from './revise.ts';
export type { Unsubscribe } from './write.ts';

/** The repository on this device. Opens on its first use. */
export const openRepository = (): Repository => new Repository(new Database());

/** What the library does with the same database. Opens on its first use. */
export const openLibraryStore = (): LibraryStore => new LibraryStore(new Database());
