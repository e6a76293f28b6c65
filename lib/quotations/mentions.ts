import { runEnd } from './name-runs.ts';
import { phraseAt } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import type { Unit } from './units.ts';
import { type Language, Word } from './words.ts';

export type Gender = 'male' | 'female' | undefined;

/** Somebody named in the text, at one place. */
export interface Mention {
  at: number;
  name: string;
  /** Its last word. */
  key: string;
  words: number;
  roles: string[];
  gender: Gender;
}

/** Every name in the text with its offices, in order. */
export function mentionsIn(sentences: Sentence[], language: Language): Mention[] {
  const out: Mention[] = [];
  for (const { units } of sentences) read(units, language, out);
  return out;
}

function read(units: Unit[], language: Language, out: Mention[]) {
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (!unit.capital || unit.marked) continue;
    const end = runEnd(units, i);
    if (end <= i) continue;
    // "in Köln Petra Lang": the place is no part of the name.
    const place = end - i > 2 && /^(?:in|aus)$/.test(units[i - 1]?.lower ?? '');
    const mention = mentionAt(units, place ? i + 1 : i, end, language);
    if (mention) out.push(mention);
    i = end - 1;
  }
}

function mentionAt(units: Unit[], from: number, end: number, language: Language): Mention | null {
  const phrase = units[end]?.text === ',' ? phraseAt(units, from, language) : null;
  let start = from;
  const roles: string[] = [];
  let flags = 0;
  for (let j = from; j < end; j++) {
    const unit = units[j] as Unit;
    // "Labour's Owen Pritchard"
    if (j < end - 1 && /['’]s$/.test(unit.text)) start = j + 1;
    if (!(unit.flags & (Word.role | Word.title))) continue;
    start = j + 1;
    flags |= unit.flags;
    if (unit.flags & Word.role) roles.push(unit.lower);
  }
  for (let j = from - 1; j >= Math.max(0, from - 3); j--) {
    const unit = units[j] as Unit;
    if (!(unit.flags & Word.role) || unit.capital) break;
    flags |= unit.flags;
    roles.push(unit.lower);
  }
  // "die Rolle von Petra Lang": after an article the first word is a noun, no first name.
  const noun = units[start - 1];
  if (noun && noun.flags & Word.determiner && isNoble(units[start + 1])) {
    start += 2;
    while (start < end && isNoble(units[start])) start++;
  }
  // "Secretary of State Karen Holt": of an office and a name, the last two words are the name.
  const office = start === from && units[from - 1]?.lower === 'of' && units[from - 2];
  if (office && office.flags & Word.role && end - from > 2) start = end - 2;
  // "Senat von Klaus Wowereit": before a full name the particle is a preposition.
  if (
    start > from &&
    isNoble(units[start]) &&
    start + 2 < end &&
    units[start + 2]?.capital &&
    units[start + 1]?.capital
  )
    start++;
  while (start < end && (units[start]?.kind === 'punctuation' || isNoName(units[start] as Unit)))
    start++;
  if (start >= end) return null;
  // An office after the name: "Tim Cook, the chief executive of Apple".
  for (let j = end + 1; phrase && j < phrase.to; j++) {
    const unit = units[j] as Unit;
    if (unit.flags & Word.role) {
      roles.push(unit.lower);
      flags |= unit.flags;
    }
  }
  const name = nameOf(units, start, end);
  const gender: Gender = flags & Word.female ? 'female' : flags & Word.male ? 'male' : undefined;
  const at = (units[from] as Unit).start;
  return { at, name, key: lastWord(name), words: end - start, roles, gender };
}

const isNoble = (unit: Unit | undefined) =>
  unit !== undefined && !unit.capital && (unit.flags & Word.nobility) !== 0;

/** Nouns that stand beside a genitive, not in a name: Angaben Seouls. */
const isNoName = (unit: Unit) =>
  (unit.flags & (Word.sourceNoun | Word.contentNoun | Word.naming)) !== 0;

export const firstWord = (name: string) => name.slice(0, Math.max(0, name.indexOf(' ')));
export const lastWord = (name: string) => name.slice(name.lastIndexOf(' ') + 1);

/** Units as written. */
export function textOf(units: Unit[], from: number, to: number): string {
  let text = '';
  for (let j = from; j < to; j++) {
    const unit = units[j] as Unit;
    const gap = j > from && unit.start > (units[j - 1] as Unit).end ? ' ' : '';
    text += gap + (unit.inner ?? unit.text);
  }
  return text;
}

/** A name as written, without the ending of a genitive. */
export function nameOf(units: Unit[], from: number, to: number): string {
  return textOf(units, from, to).replace(/['’]s?$/, '');
}
