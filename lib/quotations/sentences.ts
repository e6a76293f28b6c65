import type { Marked, Paragraph } from './marks.ts';
import type { Token } from './tokens.ts';
import { CUE, type Language, Word } from './words.ts';

/** A token, or a pair of marks with all that stands between them taken as one. */
export interface Unit extends Token {
  marked?: Marked;
  /** Of marked words that can be a name: the words. */
  inner?: string;
  /** Of marked words: whether they end with the sign that ends a sentence. */
  terminal?: boolean;
  /** Of marked words: whether they end in an exclamation or question. */
  exclaims?: boolean;
  /** Of marked words: whether a comma stands inside the closing mark. */
  comma?: boolean;
}

/** A sentence of the article's own words: quoted sentences inside it count as one unit each. */
export interface Sentence {
  units: Unit[];
  /** Number of its paragraph. */
  paragraph: number;
}

const TERMINAL = /^(?:[.!?…]|\.{2,})$/;
const ROMAN = /^[ivxl]+$/;
/** Longest way from marks that end a sentence to the cue that still belongs to them. */
const CUE_REACH = 9;

/** In words, marks included. */
const LONGEST_NAME = 9;
/** Text without sentence ends is cut here, so that work on a sentence stays bounded. */
const MAX_UNITS = 160;

/** The paragraphs of a text, as ranges of tokens. */
export function paragraphsOf(tokens: Token[]): Paragraph[] {
  const out: Paragraph[] = [];
  let from = 0;
  for (let i = 0; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]?.kind !== 'break') continue;
    if (i > from) out.push({ from, to: i });
    from = i + 1;
  }
  return out;
}

/** Splits the text into sentences, the marked spans folded into units. `marked` is in order. */
export function sentencesOf(
  tokens: Token[],
  paragraphs: Paragraph[],
  marked: Marked[],
  language: Language,
): Sentence[] {
  const out: Sentence[] = [];
  let m = 0;
  let skipTo = -1;
  for (const [number, { from, to }] of paragraphs.entries()) {
    const units: Unit[] = [];
    for (let i = Math.max(from, skipTo); i < to; i++) {
      while (marked[m] && (marked[m] as Marked).to < i) m++;
      const pair = marked[m];
      if (pair && pair.from === i) {
        units.push(fold(tokens, pair));
        i = pair.to;
        skipTo = pair.to + 1;
        m++;
      } else if (!isApostrophe(tokens[i] as Token, tokens[i - 1])) {
        units.push(tokens[i] as Token);
      }
    }
    split(units, number, language, out);
  }
  return out;
}

/** The genitive of `the boys' fault`: no mark, as it pairs with none. */
const isApostrophe = (token: Token, before: Token | undefined) =>
  token.kind === 'mark' &&
  (token.text === "'" || token.text === '’') &&
  before?.end === token.start;

function fold(tokens: Token[], marked: Marked): Unit {
  const first = tokens[marked.from] as Token;
  const last = tokens[marked.to] as Token;
  let at = marked.close ? marked.to - 1 : marked.to;
  while (at > marked.from + 1 && tokens[at]?.kind === 'mark') at--;
  const inner = tokens[at] as Token;
  const before = tokens[at - 1];
  const abbreviated = inner.text === '.' && before !== undefined && isShortForm(before);
  const short = marked.to - marked.from <= LONGEST_NAME;
  const terminal = inner.kind === 'punctuation' && TERMINAL.test(inner.text) && !abbreviated;
  return {
    ...first,
    end: last.end,
    text: '',
    lower: '',
    marked,
    terminal,
    inner: short ? wordsOf(tokens, marked) : undefined,
    comma: inner.text === ',',
    exclaims: /^[!?]/.test(inner.text),
  };
}

const wordsOf = (tokens: Token[], { from, to, open, close }: Marked) =>
  tokens
    .slice(open ? from + 1 : from, close ? to : to + 1)
    .map((token) => token.text)
    .join(' ');

/** `Inc.`, `e.V.` */
const isShortForm = (token: Token) =>
  ((token.flags & Word.abbreviation) !== 0 && token.lower !== 'no') ||
  /^\p{L}\.\p{L}/u.test(token.text);

function split(units: Unit[], paragraph: number, language: Language, out: Sentence[]) {
  let from = 0;
  for (let i = 0; i < units.length; i++) {
    if (!endsSentence(units, i, language) && i - from < MAX_UNITS) continue;
    let end = i + 1;
    while (end < units.length && /^[)\]]$/.test((units[end] as Unit).text)) end++;
    out.push({ units: units.slice(from, end), paragraph });
    from = end;
    i = end - 1;
  }
  if (from < units.length) out.push({ units: units.slice(from), paragraph });
}

function endsSentence(units: Unit[], i: number, language: Language): boolean {
  const unit = units[i] as Unit;
  const next = units[i + 1];
  if (!next) return true;
  if (unit.marked)
    return !!unit.terminal && startsSentence(next) && !leadsToCue(units, i + 1, language);
  if (unit.kind !== 'punctuation' || !TERMINAL.test(unit.text)) return false;
  if (/^[)\]]$/.test(next.text)) {
    const after = units[i + 2];
    return !after || startsSentence(after);
  }
  if (!startsSentence(next)) return false;
  // "tagesschau.de", but "Bundesanzeiger.Der"
  if (next.start === unit.end && !(next.capital && isWord(units[i - 1]) && isWord(next)))
    return false;
  return unit.text !== '.' || !isAbbreviation(units[i - 1], next, language);
}

/** Words that a noun in a row of numbers cannot be. */
const STARTERS =
  Word.determiner | Word.pronoun | Word.preposition | Word.subordinator | Word.conjunction;

const isWord = (unit: Unit | undefined) =>
  unit?.kind === 'word' && unit.text.length > 2 && !/\d/.test(unit.text);

const startsSentence = (unit: Unit) =>
  unit.marked !== undefined ||
  unit.capital ||
  unit.kind === 'mark' ||
  /^[\p{N}([–—-]/u.test(unit.text);

function isAbbreviation(unit: Unit | undefined, next: Unit, language: Language): boolean {
  if (unit?.kind !== 'word') return false;
  if (unit.lower === 'no') return /^\d/.test(next.text);
  if (unit.flags & Word.abbreviation) return true;
  if (unit.text.length === 1 && unit.capital) return true;
  if (/^\p{Lu}\.\p{Lu}/u.test(unit.text)) return next.capital && !(next.flags & ~Word.role);
  if (language.code !== 'de') return false;
  // "am 3. Mai", but "des Modells 3. Ein Sprecher"
  if (/^\d{1,2}$/.test(unit.text)) return next.kind === 'word' && !(next.flags & STARTERS);
  return ROMAN.test(unit.lower) && unit.text !== unit.lower && unit.text.length < 6;
}

/** After a full stop only a cue that ends its own sentence belongs to the words before. */
const closes = (next: Unit | undefined) =>
  !next || next.kind === 'punctuation' || (next.flags & (Word.preposition | Word.day)) !== 0;

/** Whether an attribution follows: `"Why?" Smith asked.` */
function leadsToCue(units: Unit[], from: number, language: Language): boolean {
  // A German attribution begins with its verb, in lower case, which starts no sentence.
  if (language.verbSecond) return false;
  for (let i = from; i < Math.min(units.length, from + CUE_REACH); i++) {
    const unit = units[i] as Unit;
    if (unit.marked || unit.kind === 'punctuation') return false;
    if (unit.flags & CUE && !unit.capital) return units[from - 1]?.exclaims || closes(units[i + 1]);
    if (unit.flags & (Word.finite | Word.subordinator)) return false;
  }
  return false;
}
