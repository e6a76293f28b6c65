import type { Span } from '../article/types.ts';

const marks = /\p{M}/gu;
const special: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  '’': "'",
};
const isPlain = /^[\x20-\x7e]*$/;

/**
 * Text as it is searched: lower case, without accents, white space as single spaces.
 * `Zürich` and `ZURICH` are the same; `ß` is `ss`.
 */
export function searchText(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain.test(lower)) return lower.replace(/ {2,}/g, ' ');
  return lower
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[ßæœøłđı’]/g, (letter) => special[letter] ?? letter)
    .replace(/\s+/g, ' ');
}

/** The spans of a text (UTF-16 offsets) whose folded form is one of the folded terms; in order, overlaps joined. */
export function searchHits(text: string, terms: readonly string[]): Span[] {
  if (terms.length === 0) return [];
  let folded = '';
  const at: number[] = [];
  let offset = 0;
  for (const character of text) {
    let piece = searchText(character);
    if (piece === ' ' && folded.endsWith(' ')) piece = '';
    for (let i = 0; i < piece.length; i++) at.push(offset);
    folded += piece;
    offset += character.length;
  }
  at.push(text.length);
  const found: Span[] = [];
  for (const term of terms) {
    for (let i = folded.indexOf(term); term && i >= 0; i = folded.indexOf(term, i + term.length)) {
      const last = at[i + term.length - 1] as number;
      const end =
        at.find((place, index) => index >= i + term.length && place > last) ?? text.length;
      found.push({ start: at[i] as number, end });
    }
  }
  return joined(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
