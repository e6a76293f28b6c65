import type { Language } from './words.ts';

export type TokenKind = 'word' | 'mark' | 'punctuation' | 'break';

/** A word, a quotation mark, another sign, or the end of a paragraph. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  text: string;
  lower: string;
  /** Bits of `Word`. */
  flags: number;
  /** Begins with a capital letter. */
  capital: boolean;
}

// One alternative a character class, each ending where the next begins, so that it cannot backtrack.
const TOKEN =
  /\n\s*|(?:''|``|[„“”‟"»«›‹‚‘’‛'`´])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-‐‑’'&]|\.(?=\p{L}(?:\.|\P{L}|$))|[.,:](?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|\.{2,}|[^\s\p{M}]/gu;
const MARK = /^(?:''|``|[„“”‟"»«›‹‚‘’‛'`´])$/;
const LONG_LINE = 50;

/** Splits text into tokens, in order. White space but line ends is skipped. */
export function tokenise(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  let lineStart = 0;
  TOKEN.lastIndex = 0;
  for (let m = TOKEN.exec(text); m; m = TOKEN.exec(text)) {
    const part = m[0];
    const start = m.index;
    const end = start + part.length;
    const code = part.charCodeAt(0);
    if (code === 10) {
      if (!isSoft(text, part, lineStart, start)) tokens.push(plain('break', start, end, '\n'));
      lineStart = end;
    } else if (part.length < 3 && MARK.test(part)) {
      tokens.push(plain('mark', start, end, part));
    } else if (isWordStart(part, code)) {
      const lower = part.toLowerCase();
      const first = part[0] as string;
      tokens.push({
        kind: 'word',
        start,
        end,
        text: part,
        lower,
        flags: language.flagsOf(lower),
        capital: first !== first.toLowerCase(),
      });
    } else {
      tokens.push(plain('punctuation', start, end, part));
    }
  }
  return tokens;
}

const plain = (kind: TokenKind, start: number, end: number, text: string): Token => ({
  kind,
  start,
  end,
  text,
  lower: text,
  flags: 0,
  capital: false,
});

const LETTER = /^[\p{L}\p{N}]/u;
const isWordStart = (part: string, code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code > 127 && LETTER.test(part));

/** A single line end within a sentence, as plain text wrapped at a fixed width has it. */
function isSoft(text: string, part: string, lineStart: number, at: number): boolean {
  return (
    part.indexOf('\n', 1) < 0 &&
    at - lineStart >= LONG_LINE &&
    !'.!?:…)”“"»«’\''.includes(text[at - 1] as string)
  );
}
