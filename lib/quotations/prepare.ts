import { languageOf } from './languages/index.ts';
import { pairMarks } from './marks.ts';
import { markNouns } from './noun-or-verb.ts';
import { paragraphsOf, type Sentence, sentencesOf } from './sentences.ts';
import { type Token, tokenise } from './tokens.ts';
import type { Language } from './words.ts';

/** A text made ready for its rules. */
export interface Prepared {
  language: Language;
  tokens: Token[];
  sentences: Sentence[];
}

/** Splits a text into tokens and sentences, its marks paired. `tag` is the BCP 47 tag of its language. */
export function prepare(text: string, tag: string): Prepared {
  const language = languageOf(tag);
  const tokens = tokenise(text, language);
  if (language.code === 'en') markNouns(tokens);
  const paragraphs = paragraphsOf(tokens);
  const marked = pairMarks(text, tokens, paragraphs);
  return { language, tokens, sentences: sentencesOf(tokens, paragraphs, marked, language) };
}
