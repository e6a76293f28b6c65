import type { Marked } from './marks.ts';
import type { Token } from './tokens.ts';
import { Word } from './words.ts';

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

/** A sign that ends a sentence. */
export const TERMINAL = /^(?:[.!?…]|\.{2,})$/;

/** In words, marks included. */
const LONGEST_NAME = 9;
/** Folds a pair of marks and all between them into one unit. */
export function fold(tokens: Token[], marked: Marked): Unit {
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
