import { decodeText } from '../bytes.ts';
import { type Proof, tallyOf } from '../counts.ts';
import { lossesOf } from '../losses.ts';
import { Pace } from '../pace.ts';
import { requireCounts } from '../readBack.ts';
import type { Codec, Loss } from '../types.ts';
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
    readBack: async (file, collection, options) => {
      const pace = new Pace(options);
      const found = await countCells(file, separator, pace);
      return requireCounts(found, await tallyOf(collection, pace));
    },
  };
}

async function countCells(file: Uint8Array, separator: string, pace: Pace): Promise<Proof> {
  const { rows } = await parseTable(decodeText(file), pace, { separator });
  const articles = new Set<string>();
  const paths = new Set<string>();
  const counts = { annotations: rows.length, comments: 0, claims: 0, taggings: 0 };
  await pace.each(rows, ({ article_url, comment, kind, tags = '' }) => {
    const own = new Set(splitPaths(tags).map((path) => path.join('\n')));
    articles.add(article_url ?? '');
    for (const path of own) paths.add(path);
    counts.taggings += own.size;
    if (comment) counts.comments++;
    if (kind === 'claim') counts.claims++;
  });
  return { ...counts, articles: articles.size, tags: paths.size };
}
