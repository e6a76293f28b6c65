import { searchText } from './searchText.ts';

/** Names that can stand before a colon in what is typed. */
const OPERATORS = [
  'tag',
  'kind',
  'status',
  'state',
  'color',
  'speaker',
  'publisher',
  'lang',
] as const;

export type Operator = (typeof OPERATORS)[number];

/** What is typed into the search field, taken apart. All folded as `searchText` does. */
export interface TypedQuery {
  /** Words and phrases; each must be in the text. */
  terms: string[];
  /** `publisher:AFP`: the named thing must contain the value. */
  conditions: { operator: Operator; value: string }[];
}

/**
 * Takes a typed query apart: words, "phrases in quotation marks", and conditions such as `publisher:AFP` or
 * `tag:"foreign policy"`. A word with a colon that is no operator is a word.
 */
export function parseTyped(typed: string): TypedQuery {
  const result: TypedQuery = { terms: [], conditions: [] };
  const pieces = typed.matchAll(/(?:(\p{L}+):)?(?:["“„»]([^"“”„«»]*)["“”«]?|(\S+))/gu);
  for (const [, name, phrase, word] of pieces) {
    const operator = OPERATORS.find((one) => one === name?.toLowerCase());
    const value = searchText(phrase ?? word ?? '').trim();
    if (operator) {
      if (value) result.conditions.push({ operator, value });
    } else {
      const term = name ? `${searchText(name)}:${value}` : value;
      if (term) result.terms.push(term);
    }
  }
  return result;
}
