import type { Marked, Paragraph } from './marks.ts';
import { endsSentence } from './sentence-ends.ts';
import type { Token } from './tokens.ts';
import { fold, type Unit } from './units.ts';
import type { Language } from './words.ts';

/** A sentence of the article's own words: quoted sentences inside it count as one unit each. */
export interface Sentence {
  units: Unit[];
  /** Number of its paragraph. */
  paragraph: number;
}

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
