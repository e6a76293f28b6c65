import { type Phrase, phraseAt } from './phrases.ts';
import type { Unit } from './units.ts';
import { CUE, type Language, Word } from './words.ts';

const BREAK = /^[:;–—(]$/;
/** A span in marks longer than this is no name inside the clause. */
const LONG_SPAN = 60;

/** Start of the clause around unit `v`: after marks, colon, dash; a closed parenthesis is passed over. */
export function clauseStart(units: Unit[], v: number): number {
  for (let j = v - 1; j >= 0; j--) {
    const unit = units[j] as Unit;
    if (unit.text === ')') {
      while (j > 0 && units[j]?.text !== '(') j--;
      continue;
    }
    const speech =
      unit.marked &&
      (unit.terminal ||
        unit.comma ||
        unit.end - unit.start > LONG_SPAN ||
        units[j + 1]?.text === ',');
    if (!speech && !BREAK.test(unit.text)) continue;
    return units[j + 1]?.text === ',' ? j + 2 : j + 1;
  }
  return 0;
}

/** Whether nothing of a clause stands at a unit: the edge of the sentence, marks or a sign. */
export const isEdge = (unit: Unit | undefined) =>
  !unit || !!unit.marked || (unit.kind === 'punctuation' && unit.text !== ')');

/** `Stöhr, der das Programm leitet, sagte`: commas around what stands between. */
export const closesInsertion = (units: Unit[], from: number, v: number) =>
  units[from]?.text === ',' && units[v - 1]?.text === ',' && (from === v - 1 || v - from > 2);

/** The longest phrase that ends just before unit `end`. */
export function phraseEndingAt(units: Unit[], end: number, language: Language): Phrase | null {
  for (let j = Math.max(0, end - 10); j < end; j++) {
    const phrase = phraseAt(units, j, language);
    if (phrase && phrase.from === j && phrase.to >= end && phrase.to <= end + 12) return phrase;
  }
  return null;
}

/** Past `PARIS (AP) —` at the start of a story. */
export function afterDateline(units: Unit[]): number {
  for (let j = 1; j < Math.min(units.length, 12); j++) {
    const unit = units[j] as Unit;
    if (/^[–—-]$/.test(unit.text))
      return units[j - 1]?.text === ')' || isUpper(units[0] as Unit) ? j + 1 : 0;
    if (unit.kind === 'word' && !unit.capital) return 0;
  }
  return 0;
}

const isUpper = (unit: Unit) => unit.text.length > 2 && unit.text === unit.text.toUpperCase();

/** Past a preposition and what it governs: `am Montag`, `in Berlin`. */
export function afterPreposition(units: Unit[], i: number, language: Language): number {
  let j = i + 1;
  const phrase = phraseAt(units, j, language);
  if (phrase && !phrase.pronoun) return phrase.to;
  while (j < units.length && (units[j] as Unit).flags & (Word.day | Word.determiner)) j++;
  if (/^\d/.test(units[j]?.text ?? '')) {
    j++;
    if (units[j]?.text === '.') j++;
    if (units[j] && (units[j] as Unit).flags & Word.day) j++;
  }
  return Math.max(j, i + 1);
}

/** Whether a verb that the language's lists know stands in a stretch. */
export function hasVerb(units: Unit[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) if ((units[j] as Unit).flags & (Word.finite | CUE)) return true;
  return false;
}
