import Dexie, { type EntityTable } from 'dexie';
import type { AnchorState } from '../anchoring/types.ts';
import type { Annotation, ArticleRecord, Revision, Tag } from '../annotations/types.ts';
import type { ArticleDigest } from '../catalogue/types.ts';
import { fillDigests } from './digests.ts';
import { Guard } from './guard.ts';
import { type MetaRow, SCHEMA_VERSION } from './schema.ts';
import { memorySentinel, type SentinelPort } from './sentinel.ts';

/** The newest text of an article, folded for searching. */
export interface ArticleText {
  articleId: string;
  revisionId: string;
  text: string;
}

/** What became of an annotation when its page showed it last. One without a row is where it was marked. */
export interface Sighting {
  /** The annotation's. */
  id: string;
  articleId: string;
  state: AnchorState;
  /** The words that stood there, for `changed`. */
  found?: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** The tables of the device's database. Rows that lie in the trash have `deletedAt`. */
export class Database extends Dexie {
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
      .upgrade(async () => {
        await this.meta.put({ key: 'installId', value: crypto.randomUUID() });
        await fillDigests(this);
        await this.recount();
        await this.meta.put({ key: 'schemaVersion', value: SCHEMA_VERSION });
      });
    this.on('populate', (transaction) => {
      const rows: MetaRow[] = [
        { key: 'schemaVersion', value: SCHEMA_VERSION },
        { key: 'installId', value: crypto.randomUUID() },
      ];
      transaction.table('meta').bulkAdd(rows);
    });
  }
  /** Counts the annotations anew, inside a transaction over them and `meta`. */
  async recount(): Promise<void> {
    await this.meta.put({ key: 'annotations', value: await this.annotations.count() });
  }
}
