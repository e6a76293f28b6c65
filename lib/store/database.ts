import Dexie, { type EntityTable } from 'dexie';
import type { Annotation, ArticleRecord, Revision, Tag } from '../annotations/types.ts';
import type { ArticleDigest } from '../catalogue/types.ts';
import { fillDigests } from './digests.ts';

/**
 * Counted up whenever the meaning of stored records changes, or what a writer has to keep in step with them;
 * an older program then only reads. 2: each write of annotations writes their article's digest.
 */
export const SCHEMA_VERSION = 2;

/** A row of facts about the database itself. `sequence` numbers the writes of digests. */
export interface MetaRow {
  key: 'schemaVersion' | 'sequence';
  value: number;
}

/** The newest text of an article, folded for searching. */
export interface ArticleText {
  articleId: string;
  revisionId: string;
  text: string;
}

/** The tables of the device's database. Rows that lie in the trash have `deletedAt`. */
export class Database extends Dexie {
  declare articles: EntityTable<ArticleRecord, 'id'>;
  declare revisions: EntityTable<Revision, 'id'>;
  declare annotations: EntityTable<Annotation, 'id'>;
  declare tags: EntityTable<Tag, 'id'>;
  declare digests: EntityTable<ArticleDigest, 'articleId'>;
  declare texts: EntityTable<ArticleText, 'articleId'>;
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
    this.version(2)
      .stores({
        annotations: 'id, articleId, createdAt, updatedAt, deletedAt, *tagIds',
        digests: 'articleId, sequence',
        texts: 'articleId',
      })
      .upgrade(async () => {
        await fillDigests(this);
        await this.meta.put({ key: 'schemaVersion', value: SCHEMA_VERSION });
      });
    this.on('populate', (transaction) => {
      transaction.table('meta').add({ key: 'schemaVersion', value: SCHEMA_VERSION });
    });
  }
}
