/**
 * Counted up whenever the meaning of stored records changes, or what a writer has to keep in step with them;
 * an older program then only reads. 2: each write of annotations writes their article's digest. 3: it counts the
 * annotations too, and digests say what became of them on their pages.
 */
export const SCHEMA_VERSION = 3;

/**
 * A row of facts about the database itself. `sequence` numbers the writes of digests; `annotations` is how many there
 * are, the trash included; `installId` is a UUID of this database; the newest
 * annotations begin at the time `newestSince`, which need not be right.
 */
export type MetaRow =
  | { key: 'schemaVersion' | 'sequence' | 'annotations' | 'newestSince'; value: number }
  | { key: 'installId'; value: string };
