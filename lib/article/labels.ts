import { LANGUAGES } from './languages/index.ts';
import { hasLetter, LETTER, MARK } from './letters.ts';
import { dateIn } from './metadata/dates.ts';
import type { SetAsideReason } from './types.ts';

const exact = new Map<string, SetAsideReason>();
const openings = new Map<string, { phrase: string; reason: SetAsideReason }[]>();
for (const language of LANGUAGES) {
  for (const [reason, phrases] of Object.entries(language.labels)) {
    for (const phrase of phrases) exact.set(phrase, reason as SetAsideReason);
  }
  for (const [reason, phrases] of Object.entries(language.openings)) {
    for (const phrase of phrases) {
      const key = firstWord(phrase);
      const list = openings.get(key) ?? [];
      list.push({ phrase, reason: reason as SetAsideReason });
      openings.set(key, list);
    }
  }
}

function firstWord(text: string): string {
  return /^[^\s:|]+/.exec(text)?.[0] ?? '';
}

const MARKS_BEFORE = new RegExp(`^(?:(?![©(*@])[${MARK}])+`);
const MARKS_BEHIND = new RegExp(`(?:(?!\\))[${MARK}]){1,20}$`);

/** A passage as labels are compared: lower case, straight apostrophes, no arrows or punctuation at the ends. */
function labelForm(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(MARKS_BEFORE, '')
    .replace(MARKS_BEHIND, '');
}

/** What a passage labels, where it is nothing but a label. */
export function labelReason(text: string): SetAsideReason | undefined {
  if (text.length > 80) return undefined;
  const form = labelForm(text);
  return exact.get(form) ?? exact.get(form.replace(/\s*\(?\d+\)?$/, ''));
}

/** What a passage leads to or asks for, by how it begins. */
export function openingReason(text: string): SetAsideReason | undefined {
  const form = text.slice(0, 80).toLowerCase().replace(/[’‘`]/g, "'").replace(MARKS_BEFORE, '');
  for (const { phrase, reason } of openings.get(firstWord(form)) ?? []) {
    if (form.startsWith(phrase)) return reason;
  }
  return undefined;
}

const timeWords = new Set<string>();
for (const language of LANGUAGES) {
  for (const word of [
    ...language.dating,
    ...language.weekdays,
    ...language.months.flatMap((m) => m.split('|')),
  ]) {
    timeWords.add(word);
  }
}

const LETTERS = new RegExp(`${LETTER}(?:${LETTER}|\\.)*`, 'g');

/** Whether a passage says nothing but a date or a time. */
export function isDateLine(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false;
  // A time or an age first, and no sentence after it: the head of an entry in a live blog.
  if (
    text.length < 60 &&
    /^(?:\d{1,2}[:.]\d{2}(?!\d)|\d{1,3}\s*(?:mins?|minutes?|hours?|hrs?|days?|h|min)\.?\s+ago)/i.test(
      text,
    ) &&
    !/[.!?:]\s|[.!?]$/.test(text.slice(5)) &&
    text.split(' ').length < 7
  )
    return true;
  const dated = dateIn(text) !== undefined;
  const parts = text
    .replace(/([a-zß-öø-ÿ])([A-ZÀ-ÖØ-Þ])/g, '$1 $2')
    .toLowerCase()
    .match(LETTERS);
  const others = (parts ?? []).filter(
    (part) => part.length > 1 && !timeWords.has(part.replace(/\.+$/, '')),
  );
  return (
    others.length === 0 || (dated && others.length <= 2 && others.join('').length < text.length / 3)
  );
}

const minutes = LANGUAGES.flatMap((language) => language.minutes).map(escaped);
const READING_TIME = new RegExp(
  `^(?:(?:${minutes.join('|')})\\s*:?\\s*)?(?:ca\\.?\\s*)?\\d{1,3}\\s*(?:${minutes.join('|')}|min)?(?:\\s*(?:${minutes.join('|')}))?$`,
  'i',
);

/** Whether a passage only says how long reading takes. */
export function isReadingTime(text: string): boolean {
  return text.length < 40 && /\d/.test(text) && hasLetter(text) && READING_TIME.test(text.trim());
}

const COUNTER = new RegExp(
  `^(?:${LETTER}{2,12}\\.?\\s)?\\d{1,3}\\s?(?:of|von|de|di|sur|/)\\s?\\d{1,3}$`,
  'i',
);

/** Whether a passage counts pictures: `Image 1 of 5`, `Bild 2 von 7`, `3/12`. */
export function isCounter(text: string): boolean {
  return text.length < 30 && COUNTER.test(text);
}

const creditWords = LANGUAGES.flatMap((language) => language.credit).map(escaped);
const CREDIT = new RegExp(
  `^[(\\[©\\s]*(?:${creditWords.join('|')})\\s*(?:[:/©|]|by\\b|via\\b)`,
  'i',
);

const CREDIT_AT_END = new RegExp(
  `(?:^|[\\s.(|])(?:${creditWords.join('|')})\\s*(?::|©|\\|)\\s*[^.!?]{2,70}$|[\\s(]©\\s?[^.!?]{2,60}$`,
  'i',
);

/** Whether a passage ends with a picture's credit, as captions do. */
export function endsWithCredit(text: string): boolean {
  const end = text.slice(-110);
  return /[:©|]/.test(end) && CREDIT_AT_END.test(end);
}

/** Whether a passage is nothing but a picture's credit: `Foto: dpa`, `© Jane Doe/Reuters`. */
export function isCredit(text: string): boolean {
  return text.length < 160 && (CREDIT.test(text) || /^[([]?©/.test(text));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const PAYWALL = LANGUAGES.flatMap((language) => language.paywall);

/** Whether a passage asks for a subscription before the rest is shown. */
export function isPaywallNote(text: string): boolean {
  if (text.length > 300) return false;
  const form = text.toLowerCase().replace(/[’‘`]/g, "'");
  return PAYWALL.some((phrase) => form.includes(phrase));
}
