import type { Token } from './tokens.ts';
import { CUE, Word } from './words.ts';

const PAST = /(?:ed|ing|aid|old|ote|ought|new|eld|ound|wore|tood|elt|poke|aw|ave)$/;
const POSSESSIVE = /(?:['’]s|s['’])$/;
const FOLLOWS_NOUN = /^(?:of|by|about|from|against|over|into)$/;

/**
 * Takes the sense of a verb from English words that stand as nouns or adjectives: `the report said`,
 * `his claims were`, `the alleged attack`. Changes the tokens' flags.
 */
export function markNouns(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!(token.flags & CUE)) continue;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    const governed =
      before !== undefined &&
      ((before.flags & (Word.determiner | Word.preposition) &&
        !(before.flags & Word.pronoun) &&
        before.lower !== 'that') ||
        POSSESSIVE.test(before.text) ||
        (token.capital && before.capital));
    const past = PAST.test(token.lower);
    const noun = past
      ? governed &&
        !token.lower.endsWith('ing') &&
        after?.kind === 'word' &&
        !(after.flags & ~Word.role) &&
        !after.capital
      : governed ||
        (after?.kind === 'word' &&
          !after.capital &&
          ((after.flags & (Word.finite | Word.have | Word.passive)) !== 0 ||
            (after.flags & CUE && PAST.test(after.lower)) ||
            FOLLOWS_NOUN.test(after.lower)));
    if (noun) token.flags &= ~(CUE | Word.nonfinite);
  }
}
