import type { EntityTable, Transaction } from 'dexie';
import type { AnchorState } from '../anchoring/types.ts';
import type { Annotation, ArticleRecord, Revision, Tag } from '../annotations/types.ts';
import type { ArticleDigest } from '../catalogue/types.ts';
import type { MetaRow } from './schema.ts';

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
export interface Tables {
  articles: EntityTable<ArticleRecord, 'id'>;
  revisions: EntityTable<Revision, 'id'>;
  annotations: EntityTable<Annotation, 'id'>;
  tags: EntityTable<Tag, 'id'>;
  digests: EntityTable<ArticleDigest, 'articleId'>;
  texts: EntityTable<ArticleText, 'articleId'>;
  sightings: EntityTable<Sighting, 'id'>;
  meta: EntityTable<MetaRow, 'key'>;
}

export type TableName = keyof Tables;

/**
 * Tables as a transaction sees them; those that it does not span are not there. Dexie finds the transaction of a
 * database's own tables by following promises, and loses it where native ones are many layers deep: what is written
 * then is written outside. These tables know theirs.
 */
export const tablesOf = (transaction: Transaction, names: readonly TableName[]): Tables =>
  Object.fromEntries(names.map((name) => [name, transaction.table(name)])) as unknown as Tables;
