import { decodeText } from '../bytes.ts';
import { codebookOf } from '../codebook.ts';
import { countsOfViews, type Proof } from '../counts.ts';
import { lossesOf } from '../losses.ts';
import { requireCounts } from '../readBack.ts';
import type { Codec, Loss } from '../types.ts';
import { annotationViews } from '../view.ts';
import { splitPaths } from './names.ts';
import { parseTable } from './parse.ts';
import { previewTable, readTable } from './read.ts';
import { writeTable } from './write.ts';

const lacking: Loss[] = [
  'trash',
  'history',
  'revisions',
  'places',
  'tag-details',
  'articles-without-annotations',
];

/** A table for spreadsheets and statistics: RFC 4180. */
export const csv: Codec = tableCodec(',');

/** The same table with tabs. */
export const tsv: Codec = tableCodec('\t');

function tableCodec(separator: ',' | '\t'): Codec {
  return {
    write: (collection, options) => writeTable(collection, options, separator),
    losses: (collection) => lossesOf(collection, lacking),
    preview: previewTable,
    read: readTable,
    readBack: async (file, collection) =>
      requireCounts(
        countRows(decodeText(file), separator),
        countsOfViews(annotationViews(collection), codebookOf(collection)),
      ),
  };
}

function countRows(text: string, separator: string): Proof {
  const { rows } = parseTable(text, separator);
  const tags = rows.flatMap(({ tags: cell = '' }) => [
    ...new Set(splitPaths(cell).map((path) => path.join('\n'))),
  ]);
  return {
    articles: new Set(rows.map(({ article_url }) => article_url)).size,
    annotations: rows.length,
    comments: rows.filter(({ comment }) => comment).length,
    tags: new Set(tags).size,
    claims: rows.filter(({ kind }) => kind === 'claim').length,
    taggings: tags.length,
  };
}
