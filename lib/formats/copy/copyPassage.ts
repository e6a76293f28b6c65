import type { Selector } from '../../anchoring/types.ts';
import type { Metadata } from '../../article/types.ts';
import { type Source, sourceOf } from '../citations/reference.ts';
import { languageTag } from '../html/annotation.ts';
import { join, paragraphs, tag } from '../html/tag.ts';
import { textFragmentUrl } from '../textFragment.ts';
import type { CitationStyle } from './styleNames.ts';
import { citationStyles, type Run } from './styles.ts';

/** Words of an article, whether they are an annotation yet or not. */
export interface Passage {
  quote: string;
  /** What stands before and after the quote, as a TextQuoteSelector has it. */
  prefix?: string;
  suffix?: string;
  speaker?: string;
  /** Address of the page as it was read. */
  address: string;
  title: string;
  metadata: Metadata;
  /** When the page was read; milliseconds since 1970. */
  accessed: number;
}

/** What goes to the clipboard: the same as plain text and as HTML. */
export interface Copied {
  text: string;
  html: string;
}

export interface CopyOptions {
  /** How the source is cited; the headline and the address alone if absent. */
  style?: CitationStyle;
}

/** A quote with its source and a link that leads to the passage. */
export function copyPassage(passage: Passage, { style }: CopyOptions = {}): Copied {
  const link = passageLink(passage);
  const { title, metadata, accessed } = passage;
  const citation = runsOf(sourceOf({ title, metadata, url: link, accessed }), style);
  return { text: textOf(passage, citation), html: htmlOf(passage, citation, link) };
}

/** The page's address with a text directive, by which a browser scrolls to the words. */
export function passageLink(passage: Pick<Passage, 'address' | 'quote' | 'prefix' | 'suffix'>) {
  return textFragmentUrl(passage.address, passage);
}

/**
 * The passage that is selected on a page.
 * @param page its title stands for the headline where it has no article
 * @returns null where the selectors hold no quote
 */
export function selectedPassage(
  words: { selectors: readonly Selector[] },
  page: { address: string; title: string; article: { metadata: Metadata } | null },
  accessed: number,
): Passage | null {
  const quote = words.selectors.find((one) => one.type === 'TextQuoteSelector');
  if (!quote) return null;
  const metadata = page.article?.metadata ?? { authors: [], photoCredits: [], provenance: {} };
  return {
    quote: quote.exact,
    ...(quote.prefix !== undefined && { prefix: quote.prefix }),
    ...(quote.suffix !== undefined && { suffix: quote.suffix }),
    address: page.address,
    title: metadata.headline || page.title || page.address,
    metadata,
    accessed,
  };
}

function runsOf(source: Source, style: CitationStyle | undefined): Run[] {
  if (style) return citationStyles[style](source);
  const publisher = source.publisher ? `, ${source.publisher}` : '';
  return [{ text: `${source.title}${publisher} ` }, { text: source.url }];
}

function textOf({ quote, speaker }: Passage, citation: readonly Run[]): string {
  return `“${quote}”${speaker ? ` (${speaker})` : ''}\n${citation.map(({ text }) => text).join('')}`;
}

function htmlOf(passage: Passage, citation: readonly Run[], link: string): string {
  const { quote, speaker, metadata } = passage;
  const runs = citation.flatMap(({ text, italic }) => {
    if (italic) return [tag('i', {}, text)];
    const [before = '', after] = text.split(link, 2);
    return after === undefined ? [text] : [before, tag('a', { href: link }, link), after];
  });
  return join([
    tag(
      'blockquote',
      { cite: link, lang: languageTag(metadata.language) },
      paragraphs(quote, { dir: 'auto' }),
    ),
    tag('p', {}, speaker && `${speaker}. `, ...runs),
  ]).source;
}
