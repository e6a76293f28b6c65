import Dexie, { type EntityTable } from 'dexie';
import type { Annotation, ArticleRecord, Revision, Tag } from '../annotations/types.ts';

/** Counted up whenever the meaning of stored records changes; an older program then only reads. */
export const SCHEMA_VERSION = 1;

/** A row of facts about the database itself. */
export interface MetaRow {
  key: 'schemaVersion';
  value: number;
}

/** The tables of the device's database. Rows that lie in the trash have `deletedAt`. */
export class Database extends Dexie {
  declare articles: EntityTable<ArticleRecord, 'id'>;
  declare revisions: EntityTable<Revision, 'id'>;
  declare annotations: EntityTable<Annotation, 'id'>;
  declare tags: EntityTable<Tag, 'id'>;
  declare meta: EntityTable<MetaRow, 'key'>;

  constructor(name = 'pressmark') {
    // Strict: a write is acknowledged when it is on the disk, not when the system has it in a buffer.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      articles: 'id, &url, updatedAt, deletedAt',
      revisions: 'id, [articleId+textHash], [articleId+readAt]',
      annotations: 'id, articleId, updatedAt, deletedAt, *tagIds',
      tags: 'id, name, parentId',
      meta: 'key',
    });
    this.on('populate', (transaction) => {
      transaction.table('meta').add({ key: 'schemaVersion', value: SCHEMA_VERSION });
    });
  }
}
