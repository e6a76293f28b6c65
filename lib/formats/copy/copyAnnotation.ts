import type { Collection } from '../../annotations/types.ts';
import { type Reference, referencesOf } from '../citations/reference.ts';
import { languageTag } from '../html/annotation.ts';
import { join, paragraphs, tag } from '../html/tag.ts';
import { textFragmentUrl } from '../textFragment.ts';
import type { WriteOptions } from '../types.ts';
import { type AnnotationView, articleViews } from '../view.ts';
import { type CitationStyle, citationStyles, type Run } from './styles.ts';

/** What goes to the clipboard: the same as plain text and as HTML. */
export interface Copied {
  text: string;
  html: string;
}

export interface CopyOptions extends WriteOptions {
  /** How the source is cited; the headline and the address alone if absent. */
  style?: CitationStyle;
}

/**
 * A quote with its source and a link that leads to the passage.
 * @throws RangeError where the collection has no such annotation outside the trash
 */
export function copyAnnotation(
  collection: Collection,
  annotationId: string,
  options: CopyOptions = {},
): Copied {
  const articles = articleViews(collection);
  const index = articles.findIndex((one) => one.annotations.some(isIt));
  const view = articles[index]?.annotations.find(isIt);
  const reference = referencesOf(collection, options)[index];
  if (!view || !reference) throw new RangeError(annotationId);
  const link = textFragmentUrl(view.annotation.target.source, view);
  const citation = runsOf({ ...reference, url: link }, options.style);
  return { text: textOf(view, citation), html: htmlOf(view, citation, link) };

  function isIt({ annotation }: AnnotationView): boolean {
    return annotation.id === annotationId;
  }
}

function runsOf(reference: Reference, style: CitationStyle | undefined): Run[] {
  if (style) return citationStyles[style](reference);
  const publisher = reference.publisher ? `, ${reference.publisher}` : '';
  return [{ text: `${reference.title}${publisher} ` }, { text: reference.url }];
}

function textOf({ quote, annotation }: AnnotationView, citation: readonly Run[]): string {
  const speaker = annotation.quotation?.speaker;
  return `“${quote}”${speaker ? ` (${speaker})` : ''}\n${citation.map(({ text }) => text).join('')}`;
}

function htmlOf(
  { quote, annotation, article }: AnnotationView,
  citation: readonly Run[],
  link: string,
): string {
  const speaker = annotation.quotation?.speaker;
  const runs = citation.flatMap(({ text, italic }) => {
    if (italic) return [tag('i', {}, text)];
    const [before = '', after] = text.split(link, 2);
    return after === undefined ? [text] : [before, tag('a', { href: link }, link), after];
  });
  return join([
    tag(
      'blockquote',
      { cite: link, lang: languageTag(article.metadata.language) },
      paragraphs(quote, { dir: 'auto' }),
    ),
    tag('p', {}, speaker && `${speaker}. `, ...runs),
  ]).source;
}
