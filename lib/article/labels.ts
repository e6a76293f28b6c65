import { LANGUAGES } from './languages/index.ts';
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

/** A passage as labels are compared: lower case, straight apostrophes, no arrows or punctuation at the ends. */
export function labelForm(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/^[^\p{L}\p{N}©(*@]+/u, '')
    .replace(/[^\p{L}\p{N})]{1,20}$/u, '');
}

/** What a passage labels, where it is nothing but a label. */
export function labelReason(text: string): SetAsideReason | undefined {
  if (text.length > 80) return undefined;
  const form = labelForm(text);
  return exact.get(form) ?? exact.get(form.replace(/\s*\(?\d+\)?$/, ''));
}

/** What a passage leads to or asks for, by how it begins. */
export function openingReason(text: string): SetAsideReason | undefined {
  const form = text
    .slice(0, 80)
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/^[^\p{L}\p{N}©(*@]+/u, '');
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

/** Whether a passage says nothing but a date or a time. */
export function isDateLine(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false;
  const parts = text.toLowerCase().match(/[\p{L}.]+/gu) ?? [];
  return parts.every(
    (part) => timeWords.has(part.replace(/^\.+|\.+$/g, '')) || /^[a-z.]$|^\.+$/.test(part),
  );
}

const minutes = LANGUAGES.flatMap((language) => language.minutes).map(escaped);
const READING_TIME = new RegExp(
  `^(?:(?:${minutes.join('|')})\\s*:?\\s*)?(?:ca\\.?\\s*)?\\d{1,3}\\s*(?:${minutes.join('|')}|min)?(?:\\s*(?:${minutes.join('|')}))?$`,
  'i',
);

/** Whether a passage only says how long reading takes. */
export function isReadingTime(text: string): boolean {
  return (
    text.length < 40 && /\d/.test(text) && /\p{L}{3}/u.test(text) && READING_TIME.test(text.trim())
  );
}

const creditWords = LANGUAGES.flatMap((language) => language.credit).map(escaped);
const CREDIT = new RegExp(
  `^[(\\[©\\s]*(?:${creditWords.join('|')})\\s*(?:[:/©|]|by\\b|via\\b)`,
  'i',
);

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
