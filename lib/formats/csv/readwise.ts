import { decodeText } from '../bytes.ts';
import { lossesOf } from '../losses.ts';
import { plainTag } from '../markdown/escape.ts';
import { requireCounts } from '../readBack.ts';
import type { Codec, Loss, WriteOptions } from '../types.ts';
import {
  type AnnotationView,
  annotationViews,
  type Codebook,
  codebookOf,
  countsOf,
  usedTagPaths,
} from '../view.ts';
import { claimLines, wordsIn } from '../words.ts';
import { delimitedLine } from './delimited.ts';
import { parseTable } from './parse.ts';

const lacking: Loss[] = [
  'trash',
  'history',
  'revisions',
  'places',
  'context',
  'colors',
  'tag-details',
  'articles-without-annotations',
];

/** The columns of Readwise's import. */
const heading = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/** Readwise's CSV. It makes tags of words in the note that begin with a dot. */
export const readwise: Codec = {
  *write(collection, options) {
    const codebook = codebookOf(collection);
    yield delimitedLine(heading, ',');
    const numbers = new Map<string, number>();
    for (const view of annotationViews(collection)) {
      const location = (numbers.get(view.article.id) ?? 0) + 1;
      numbers.set(view.article.id, location);
      yield delimitedLine(rowOf(view, location, codebook, options), ',');
    }
  },
  losses: (collection) => lossesOf(collection, lacking),
  readBack: async (file, collection) => {
    const { rows } = parseTable(decodeText(file), ',');
    const expected = countsOf(collection);
    const articles = new Set(annotationViews(collection).map(({ article }) => article.url)).size;
    const tags = usedTagPaths(collection).size;
    return requireCounts(
      {
        ...expected,
        articles,
        tags,
        annotations: rows.filter(({ Highlight }) => Highlight).length,
      },
      { ...expected, articles, tags },
    );
  },
};

function rowOf(
  view: AnnotationView,
  location: number,
  codebook: Codebook,
  options: WriteOptions,
): string[] {
  const { annotation, article, quote, tags } = view;
  const { metadata } = article;
  const words = wordsIn(options.language);
  const { speaker } = annotation.quotation ?? {};
  const note = [
    tags.map((tag) => `.${plainTag(codebook.path(tag)).replaceAll('/', '-')}`).join(' '),
    annotation.comment,
    speaker ? `${words.speaker}: ${speaker}` : '',
    claimLines(annotation.claim, words).join('\n'),
  ].filter((part) => part !== '');
  return [
    quote,
    view.article.metadata.headline ?? article.url,
    metadata.authors.map(({ name }) => name).join(', ') ||
      metadata.agency ||
      metadata.publisher ||
      '',
    article.url,
    note.join('\n\n'),
    String(location),
    new Date(annotation.createdAt).toISOString().slice(0, 19).replace('T', ' '),
  ];
}
