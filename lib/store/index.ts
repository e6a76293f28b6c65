import { Database } from './database.ts';
import { Repository } from './repository.ts';

export { StoreError, type StoreErrorCode } from './errors.ts';
export { type ArticleEntry, Repository, type Unsubscribe } from './repository.ts';

/** The repository on this device. Opens on its first use. */
export const openRepository = (): Repository => new Repository(new Database());
