import { Char, charClass } from './characters.ts';
import type { Language } from './words.ts';

/** A `break` ends a paragraph. */
export type TokenKind = 'word' | 'mark' | 'punctuation' | 'break';

/** A word, a quotation mark, another sign, or the end of a paragraph. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  text: string;
  /** In lower case, and of a very long word only the beginning. */
  lower: string;
  /** Bits of `Word`. */
  flags: number;
  /** Begins with a capital letter. */
  capital: boolean;
}

/** What is longer is no word of a list; patterns are tried on this much of it. */
const LONGEST_WORD = 64;
/** The end of an address: `ndr.de`, `bbc.co.uk`. */
const DOMAIN =
  /\.(?:co\.)?(?:com|org|net|info|de|at|ch|uk|fr|es|it|eu|tv|gov|edu)(?![\p{L}\p{N}-])/uy;
/** A line at least this long may be one that was wrapped at a fixed width. */
const LONG_LINE = 50;

/** Splits text into tokens, in order and in one pass. White space but line ends is skipped. */
export function tokenise(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  let lineStart = 0;
  let i = 0;
  while (i < text.length) {
    const kind = charClass(text, i);
    if (kind === Char.space) {
      i++;
    } else if (kind === Char.letter || kind === Char.digit) {
      const end = wordEnd(text, i);
      tokens.push(word(text, i, end, language));
      i = end;
    } else if (kind === Char.line) {
      const end = lineEnd(text, i);
      if (!isSoft(text, i, end, lineStart)) tokens.push(sign('break', i, end, '\n'));
      lineStart = end;
      i = end;
    } else {
      const end = signEnd(text, i, kind);
      tokens.push(sign(kind === Char.mark ? 'mark' : 'punctuation', i, end, text.slice(i, end)));
      i = end;
    }
  }
  return tokens;
}

function word(text: string, start: number, end: number, language: Language): Token {
  const part = text.slice(start, end);
  const lower = (part.length > LONGEST_WORD ? part.slice(0, LONGEST_WORD) : part).toLowerCase();
  // "58-Jährige" is a noun as well.
  const first = part.charCodeAt(0);
  // An address names whoever stands behind it.
  const capital =
    first !== lower.charCodeAt(0) || (first < 58 && part !== lower) || isAddress(part);
  return { kind: 'word', start, end, text: part, lower, flags: language.flagsOf(lower), capital };
}

function isAddress(part: string): boolean {
  const dot = part.indexOf('.');
  DOMAIN.lastIndex = dot;
  return dot > 1 && part.length < LONGEST_WORD && DOMAIN.test(part);
}

const sign = (kind: TokenKind, start: number, end: number, text: string): Token => ({
  kind,
  start,
  end,
  text,
  lower: text,
  flags: 0,
  capital: false,
});

/** Letters and digits, with what joins them: hyphen, apostrophe, `U.S`, `1.000,5`, `AT&T`. */
function wordEnd(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length) {
    const kind = charClass(text, i);
    if (kind === Char.letter || kind === Char.digit || kind === Char.combining) i++;
    else if (joins(text, i)) i++;
    else break;
  }
  return i;
}

function joins(text: string, i: number): boolean {
  const sign = text[i] as string;
  if (i + 1 >= text.length) return false;
  const next = charClass(text, i + 1);
  if (next !== Char.letter && next !== Char.digit) return false;
  if (`-‐‑'’&`.includes(sign)) return true;
  if (next === Char.digit) return sign === '.' || sign === ',' || sign === ':';
  if (sign !== '.') return false;
  DOMAIN.lastIndex = i;
  if (DOMAIN.test(text)) return true;
  const after = i + 2 < text.length ? charClass(text, i + 2) : Char.space;
  return after !== Char.letter && after !== Char.digit;
}

/** A run of line ends and white space that begins with a line end. */
function lineEnd(text: string, from: number): number {
  let i = from + 1;
  while (i < text.length) {
    const kind = charClass(text, i);
    if (kind !== Char.space && kind !== Char.line) break;
    i++;
  }
  return i;
}

/** Two single marks in a row are a double one; dots in a row are one sign. */
function signEnd(text: string, from: number, kind: number): number {
  const code = text.charCodeAt(from);
  if (kind === Char.mark) {
    const doubled = (code === 39 || code === 96) && text.charCodeAt(from + 1) === code;
    return from + (doubled ? 2 : 1);
  }
  let i = from + 1;
  if (code === 46) while (text.charCodeAt(i) === 46) i++;
  else if (code >= 0xd800 && code < 0xdc00 && i < text.length) i++;
  return i;
}

/** A single line end within a sentence, as plain text wrapped at a fixed width has it. */
function isSoft(text: string, at: number, end: number, lineStart: number): boolean {
  return (
    !text.slice(at + 1, end).includes('\n') &&
    at - lineStart >= LONG_LINE &&
    !'.!?:…)”“"»«’\''.includes(text[at - 1] as string)
  );
}
