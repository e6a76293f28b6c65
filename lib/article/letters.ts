/**
 * Classes of characters for patterns, without their brackets. `\p{L}` means the same and has 700 ranges: compiling a
 * pattern with it takes up to 5 ms in a fresh page, which is where every page is read. These have a dozen ranges; what
 * they take for letters beyond `\p{L}` are rare signs of scripts whose words are found all the same.
 */

/** What is neither letter nor digit: punctuation, symbols, white space, combining accents. */
export const MARK =
  '\\u0000-/:-@[-`{-©«-±´¶-¸»¿×÷\\u02c2-\\u036f\\u060c\\u061b\\u061f\\u2000-\\u2bff' +
  '\\u3000-\\u3004\\u3008-\\u3020\\ud83c-\\ud83e\\udc00-\\udfff\\ufe00-\\ufe6f\\ufeff\\uff00-\\uff0f\\uff1a-\\uff20';
/** One letter. */
export const LETTER = `[^\\d${MARK}]`;
/** One letter or digit. */
export const WORD = `[^${MARK}]`;
/** Capitals of Latin, Greek and Cyrillic; of the Latin beyond Western Europe both cases. */
export const CAPITALS = 'A-ZÀ-ÖØ-ÞĀ-ɏΑ-ΫЀ-Я';

const A_LETTER = new RegExp(LETTER);

/** Whether a text has a letter. */
export function hasLetter(text: string): boolean {
  return A_LETTER.test(text);
}

/** Whether a text begins with a letter that is no small one: a capital, or one of a script without cases. */
export function isCapitalised(text: string): boolean {
  const first = text.charAt(0);
  return first === first.toUpperCase() && A_LETTER.test(first);
}
