import type { SetAsideReason } from '../types.ts';

/**
 * What a newsroom of one language prints around its articles. All entries are lower case. Phrases are compared with
 * whole passages after their end punctuation is taken off; openings with how a passage begins.
 */
export interface LanguageData {
  /** BCP 47. */
  code: string;
  /** Passages that are nothing but a label, by what they label. */
  labels: Partial<Record<SetAsideReason, readonly string[]>>;
  /** How passages begin that lead elsewhere or ask for something, by what they are. */
  openings: Partial<Record<SetAsideReason, readonly string[]>>;
  /** Words before the name in a byline. */
  by: readonly string[];
  /** Words between two names in a byline. */
  and: readonly string[];
  /** Words that label a photo credit. */
  credit: readonly string[];
  /** Words in the names of desks and staffs, which are no people. */
  desk: readonly string[];
  /** Words in date lines besides digits, months and days. */
  dating: readonly string[];
  /** Months as printed, January first; short forms behind a bar. */
  months: readonly string[];
  weekdays: readonly string[];
  /** Units of a reading time. */
  minutes: readonly string[];
  /** Words that say that the rest is for subscribers. */
  paywall: readonly string[];
}
