/** How much each observation counts. Speech takes `ENOUGH` in sum. Set by judgement, not fitted. */
export const WEIGHTS = {
  'cue after': 6,
  'cue before': 5,
  'colon before': 3,
  'cue in the sentence': 2,
  'sentence reports': 2,
  'opens with the predicate': 2,
  'within a report': 1,
  'judged so': 4,
  'after an indefinite article': 2,
  'predicate of a report': 2,
  'noun of speech before': 3,
  'ends as a sentence': 3,
  'stands alone': 2,
  'opens as a sentence': 1,
  'nine words or more': 3,
  'five words or more': 2,
  'first person': 2,
  'finite verb': 2,
  'begins in lower case': 2,
  'goes on from a quotation': 1,
  'word before its noun': -2,
  'two words': -1,
  'one word': -2,
  fragment: -1,
  'no verb': -2,
  'written as a title': -3,
  'abbreviation follows': -3,
  'in parentheses': -2,
  'part of a compound': -4,
  'opening mark missing': -4,
  'noun that names': -5,
  'set off as a name': -5,
} as const;

/** An observation for or against speech. */
export type Evidence = keyof typeof WEIGHTS;

/** The sum from which a marked span is speech. */
export const ENOUGH = 3;

/** Where no words of the language are known: five words, or an end inside the marks. */
export const ENOUGH_UNKNOWN = 2;
