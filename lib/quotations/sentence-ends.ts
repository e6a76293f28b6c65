import { TERMINAL, type Unit } from './units.ts';
import { CUE, type Language, Word } from './words.ts';

const ROMAN = /^[ivxl]+$/;
/** Longest way from marks that end a sentence to the cue that still belongs to them. */
const CUE_REACH = 9;

/** Whether a sentence ends with unit `i`. */
export function endsSentence(units: Unit[], i: number, language: Language): boolean {
  const unit = units[i] as Unit;
  const next = units[i + 1];
  if (!next) return true;
  if (unit.marked)
    return !!unit.terminal && startsSentence(next) && !leadsToCue(units, i + 1, language);
  if (unit.kind !== 'punctuation' || !TERMINAL.test(unit.text)) return false;
  if (/^[)\]]$/.test(next.text)) {
    const after = units[i + 2];
    return !after || startsSentence(after);
  }
  if (!startsSentence(next)) return false;
  // "tagesschau.de", but "Bundesanzeiger.Der"
  if (next.start === unit.end && !(next.capital && isWord(units[i - 1]) && isWord(next)))
    return false;
  return unit.text !== '.' || !isAbbreviation(units[i - 1], next, language);
}

/** Words that a noun in a row of numbers cannot be. */
const STARTERS =
  Word.determiner | Word.pronoun | Word.preposition | Word.subordinator | Word.conjunction;

const isWord = (unit: Unit | undefined) =>
  unit?.kind === 'word' && unit.text.length > 2 && !/\d/.test(unit.text);

const startsSentence = (unit: Unit) =>
  unit.marked !== undefined ||
  unit.capital ||
  unit.kind === 'mark' ||
  /^[\p{N}([–—-]/u.test(unit.text);

function isAbbreviation(unit: Unit | undefined, next: Unit, language: Language): boolean {
  if (unit?.kind !== 'word') return false;
  if (unit.lower === 'no') return /^\d/.test(next.text);
  if (unit.flags & Word.abbreviation) return true;
  if (unit.text.length === 1 && unit.capital) return true;
  if (/^\p{Lu}\.\p{Lu}/u.test(unit.text)) return next.capital && !(next.flags & ~Word.role);
  if (language.code !== 'de') return false;
  // "am 3. Mai", but "des Modells 3. Ein Sprecher"
  if (/^\d{1,2}$/.test(unit.text)) return next.kind === 'word' && !(next.flags & STARTERS);
  return ROMAN.test(unit.lower) && unit.text !== unit.lower && unit.text.length < 6;
}

/** After a full stop only a cue that ends its own sentence belongs to the words before. */
const closes = (next: Unit | undefined) =>
  !next || next.kind === 'punctuation' || (next.flags & (Word.preposition | Word.day)) !== 0;

/** Whether an attribution follows: `"Why?" Smith asked.` */
function leadsToCue(units: Unit[], from: number, language: Language): boolean {
  // A German attribution begins with its verb, in lower case, which starts no sentence.
  if (language.verbSecond) return false;
  for (let i = from; i < Math.min(units.length, from + CUE_REACH); i++) {
    const unit = units[i] as Unit;
    if (unit.marked || unit.kind === 'punctuation') return false;
    if (unit.flags & CUE && !unit.capital) return units[from - 1]?.exclaims || closes(units[i + 1]);
    if (unit.flags & (Word.finite | Word.subordinator)) return false;
  }
  return false;
}
