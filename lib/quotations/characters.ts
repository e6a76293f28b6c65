/** What a UTF-16 unit is to the tokeniser. */
export const Char = {
  unknown: 0,
  space: 1,
  letter: 2,
  digit: 3,
  /** Joins the word before it: accents that stand apart. */
  combining: 4,
  mark: 5,
  line: 6,
  sign: 7,
} as const;

const MARKS = '„“”‟"»«›‹‚‘’‛\'`´';
const LETTER = /^\p{L}/u;
const DIGIT = /^\p{N}/u;
const COMBINING = /^\p{M}/u;

/** Filled as units are met: looking up is much faster than a Unicode regular expression. */
const classes = new Uint8Array(0x10000);

/** The class of the unit at `i`; a pair of surrogates has that of its code point. */
export function charClass(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code >= 0xd800 && code < 0xe000) return surrogate(text, i, code);
  let kind = classes[code] as number;
  if (kind === Char.unknown) {
    kind = classify(String.fromCharCode(code));
    classes[code] = kind;
  }
  return kind;
}

function surrogate(text: string, i: number, code: number): number {
  const low = code >= 0xdc00;
  const point = text.codePointAt(low ? i - 1 : i);
  return point !== undefined && point > 0xffff ? classify(String.fromCodePoint(point)) : Char.sign;
}

function classify(char: string): number {
  if (char === '\n') return Char.line;
  if (MARKS.includes(char)) return Char.mark;
  if (/^\s/.test(char)) return Char.space;
  if (LETTER.test(char)) return Char.letter;
  if (DIGIT.test(char)) return Char.digit;
  return COMBINING.test(char) ? Char.combining : Char.sign;
}
