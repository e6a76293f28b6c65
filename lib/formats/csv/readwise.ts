import type { Collection } from '../../annotations/types.ts';
import { type Codebook, codebookOf } from '../codebook.ts';
import { wordsAlone } from '../losses.ts';
import { plainTag } from '../markdown/escape.ts';
import type { Codec, Loss, WriteOptions } from '../types.ts';
import { type AnnotationView, annotationViews } from '../view.ts';
import { claimLines, wordsIn } from '../words.ts';
import { rowTable, type WrittenRow } from './rowTable.ts';

const lacking: Loss[] = [...wordsAlone, 'colors', 'articles-without-annotations'];

/** The columns of Readwise's import. */
const heading = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/** Readwise's CSV. It makes tags of words in the note that begin with a dot. */
export const readwise: Codec = rowTable(heading, rowsOf, lacking);

function* rowsOf(collection: Collection, options: WriteOptions): Generator<WrittenRow> {
  const codebook = codebookOf(collection);
  const numbers = new Map<string, number>();
  for (const view of annotationViews(collection)) {
    const location = (numbers.get(view.article.id) ?? 0) + 1;
    numbers.set(view.article.id, location);
    yield { view, row: rowOf(view, location, codebook, options) };
  }
}

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
