import Dexie, { type EntityTable } from 'dexie';
import type { Annotation, ArticleRecord, Revision, Tag } from '../annotations/types.ts';
import type { ArticleDigest } from '../catalogue/types.ts';
import { DIGEST_TABLES, fillDigests, recount } from './digests.ts';
import { Guard } from './guard.ts';
import { type MetaRow, SCHEMA_VERSION } from './schema.ts';
import { memorySentinel, type SentinelPort } from './sentinel.ts';
import { type ArticleText, type Sighting, type Tables, tablesOf } from './tables.ts';

/** The database on this device. */
export class Database extends Dexie implements Tables {
  declare articles: EntityTable<ArticleRecord, 'id'>;
  declare revisions: EntityTable<Revision, 'id'>;
  declare annotations: EntityTable<Annotation, 'id'>;
  declare tags: EntityTable<Tag, 'id'>;
  declare digests: EntityTable<ArticleDigest, 'articleId'>;
  declare texts: EntityTable<ArticleText, 'articleId'>;
  declare sightings: EntityTable<Sighting, 'id'>;
  declare meta: EntityTable<MetaRow, 'key'>;
  readonly guard: Guard;

  constructor(name = 'pressmark', sentinel: SentinelPort = memorySentinel()) {
    // Strict: a write is acknowledged when it is on the disk, not when the system has it in a buffer.
    super(name, { chromeTransactionDurability: 'strict' });
    this.guard = new Guard(this, sentinel);
    this.version(1).stores({
      articles: 'id, &url, updatedAt, deletedAt',
      revisions: 'id, [articleId+textHash], [articleId+readAt]',
      annotations: 'id, articleId, updatedAt, deletedAt, *tagIds',
      tags: 'id, name, parentId',
      meta: 'key',
    });
    this.version(2).stores({
      annotations: 'id, articleId, createdAt, updatedAt, deletedAt, *tagIds',
      digests: 'articleId, sequence',
      texts: 'articleId',
    });
    this.version(3)
      .stores({ sightings: 'id, articleId' })
      .upgrade(async (transaction) => {
        const tables = tablesOf(transaction, DIGEST_TABLES);
        await tables.meta.put({ key: 'installId', value: crypto.randomUUID() });
        await fillDigests(tables);
        await recount(tables);
        await tables.meta.put({ key: 'schemaVersion', value: SCHEMA_VERSION });
      });
    this.on('populate', (transaction) => {
      const rows: MetaRow[] = [
        { key: 'schemaVersion', value: SCHEMA_VERSION },
        { key: 'installId', value: crypto.randomUUID() },
      ];
      transaction.table('meta').bulkAdd(rows);
    });
  }
}
