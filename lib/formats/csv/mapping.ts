import type { TablePreview } from '../intake/types.ts';
import { columns } from './columns.ts';

/** Which heading of a file holds what; columns of ours that the file has nothing for are absent. */
export type Mapping = TablePreview['mapping'];

/** What other programs call our columns; small letters, without spaces, hyphens and underscores. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  quote: [
    'quote',
    'highlight',
    'highlightedtext',
    'exact',
    'text',
    'selection',
    'zitat',
    'markierung',
  ],
  url: ['url', 'uri', 'link', 'sourceurl', 'address', 'adresse', 'source', 'quelle'],
  comment: ['comment', 'note', 'notes', 'body', 'annotation', 'kommentar', 'notiz'],
  tags: ['tags', 'tag', 'labels', 'codes', 'keywords', 'schlagwörter', 'schlagworte'],
  title: ['title', 'documenttitle', 'booktitle', 'headline', 'titel'],
  authors: ['authors', 'author', 'autor', 'autoren', 'byline'],
  created: ['created', 'createdat', 'date', 'creationdate', 'highlightedat', 'datum', 'erstellt'],
  modified: ['modified', 'updated', 'updatedat', 'geändert'],
  color: ['color', 'colour', 'farbe'],
};

/** The columns by their headings: our own names, else what other programs call them. */
export function guessMapping(heading: readonly string[]): Mapping {
  const plain = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, '');
  const mapping: Mapping = {};
  for (const column of Object.keys(columns)) {
    const names = [plain(column), ...(aliases[column] ?? [])];
    const found = names.map((name) => heading.find((one) => plain(one) === name)).find(Boolean);
    if (found !== undefined && !Object.values(mapping).includes(found)) mapping[column] = found;
  }
  return mapping;
}

/** True for the headings that we write ourselves. */
export function isOurs(heading: readonly string[]): boolean {
  return ['id', 'kind', 'quote', 'article_url'].every((column) => heading.includes(column));
}
