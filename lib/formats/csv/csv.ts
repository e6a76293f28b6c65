import { decodeText } from '../bytes.ts';
import { lossesOf } from '../losses.ts';
import { requireCounts } from '../readBack.ts';
import type { Codec, Counts, Loss } from '../types.ts';
import { annotationViews, countsOf, usedTagPaths } from '../view.ts';
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
    readBack: async (file, collection) => {
      const articles = new Set(annotationViews(collection).map(({ article }) => article.url));
      return requireCounts(countRows(decodeText(file), separator), {
        ...countsOf(collection),
        articles: articles.size,
        tags: usedTagPaths(collection).size,
      });
    },
  };
}

function countRows(text: string, separator: string): Counts {
  const { rows } = parseTable(text, separator);
  return {
    articles: new Set(rows.map(({ article_url }) => article_url)).size,
    annotations: rows.length,
    comments: rows.filter(({ comment }) => comment).length,
    tags: new Set(rows.flatMap(({ tags = '' }) => splitPaths(tags).map((path) => path.join('\n'))))
      .size,
    claims: rows.filter(({ kind }) => kind === 'claim').length,
  };
}
