import { decodeText } from '../bytes.ts';
import { Unreadable } from '../intake/intake.ts';

/** UTF-16 units of context that a quote gets from the text. */
const CONTEXT = 32;

/** Paragraphs, as far as a plain text shows them. */
export function blocksOf(text: string) {
  let start = 0;
  return text.split('\n\n').flatMap((paragraph) => {
    const block = { type: 'paragraph', text: paragraph, start };
    start += paragraph.length + 2;
    return paragraph === '' ? [] : [block];
  });
}

/** The words at a place, in UTF-16 units, with what stands around them. */
export function quoteAt(text: string, start: number, end: number) {
  const prefix = text.slice(Math.max(0, start - CONTEXT), start).toWellFormed();
  const suffix = text.slice(end, end + CONTEXT).toWellFormed();
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
  };
}

/** The text of an entry. @throws Unreadable where it is not UTF-8 */
export function textOf(bytes: Uint8Array, place: string): string {
  try {
    return decodeText(bytes);
  } catch {
    throw new Unreadable('not-utf8', place);
  }
}
