import type { Unit } from './units.ts';
import { CUE, Word } from './words.ts';

const MAX_RUN = 9;

/** Longest span in marks that can be part of a name: `„Die Zeit“`. */
const MAX_NAME_IN_MARKS = 60;

/** Whether the unit can stand for a name inside a phrase: a short span in marks. */
const isMarkedName = (unit: Unit) =>
  !!unit.marked && !unit.terminal && !unit.comma && unit.end - unit.start <= MAX_NAME_IN_MARKS;

/** `der Verein „Attac“`, `film "Gilda"`; not `Smith "lied"`. */
const takesMarks = (units: Unit[], i: number, j: number) =>
  j === i ||
  hasFlag(units[j - 1], Word.naming) ||
  (j === i + 1 && hasFlag(units[i - 1], Word.determiner));

/** End of a run of capitalised words, particles of nobility and initials included. */
export function runEnd(units: Unit[], i: number): number {
  let j = i;
  if (isFunctionWord(units, i)) return i;
  while (j < units.length && j - i < MAX_RUN) {
    const unit = units[j] as Unit;
    if (unit.marked) {
      if (!isMarkedName(unit) || !takesMarks(units, i, j)) break;
      j++;
      continue;
    }
    if (unit.kind === 'word' && unit.capital && !(unit.flags & Word.day)) {
      j++;
      if (isDotted(unit) && units[j]?.text === '.' && units[j]?.start === unit.end) j++;
    } else if (j > i && isParticle(units, j) && units[j + 1]?.capital) {
      j++;
    } else if (j > i && /^[&/]$/.test(unit.text) && units[j + 1]?.capital) {
      j++;
    } else if (j > i && /^\d+$/.test(unit.text) && units[j + 1]?.text === '/') {
      j++;
    } else if (j > i && isSuspended(units, j)) {
      j += 2;
    } else break;
  }
  return j;
}

/** `von` in a name; `der` only behind it, as it is an article elsewhere. */
const isParticle = (units: Unit[], j: number) =>
  hasFlag(units[j], Word.nobility) &&
  (!/^(?:der|den|zu|zum)$/.test((units[j] as Unit).lower) || hasFlag(units[j - 1], Word.nobility));

/** The first half of `Journalistinnen- und Journalisten-Union`. */
const isSuspended = (units: Unit[], j: number) =>
  units[j]?.text === '-' &&
  units[j]?.start === units[j - 1]?.end &&
  hasFlag(units[j + 1], Word.conjunction) &&
  units[j + 2]?.capital === true;

const FUNCTION =
  Word.preposition |
  Word.adverb |
  Word.conjunction |
  Word.subordinator |
  Word.pronoun |
  Word.determiner;

/** A word with a capital only because it opens the sentence; `Will Smith` is none. */
function isFunctionWord(units: Unit[], i: number): boolean {
  const unit = units[i];
  if (!unit?.capital) return false;
  // "Von der Leyen betonte"
  const noble =
    hasFlag(unit, Word.nobility) && hasFlag(units[i + 1], Word.nobility) && units[i + 2]?.capital;
  if (noble && hasFlag(units[i + 3], CUE | Word.finite)) return false;
  if (unit.flags & FUNCTION) return unit.text.length < 2 || unit.text !== unit.text.toUpperCase();
  return (unit.flags & Word.finite) !== 0 && !units[i + 1]?.capital;
}

/** Words written with a point that does not end a sentence. */
const isDotted = (unit: Unit) =>
  (unit.flags & (Word.abbreviation | Word.title)) !== 0 ||
  unit.text.length === 1 ||
  /^[IVX]+$/.test(unit.text) ||
  unit.text.includes('.');

/** The units of a run that name, the offices before it left out: `Antony Blinken`. */
export function nameIn(units: Unit[], from: number, to: number): { from: number; to: number } {
  let j = from;
  let lastRole = from;
  for (; j < to; j++) {
    const owner = j < to - 1 && /['’]s$/.test((units[j] as Unit).text);
    if (owner || hasFlag(units[j], Word.role | Word.title)) lastRole = j + 1;
  }
  while (lastRole < to && units[lastRole]?.kind === 'punctuation') lastRole++;
  return lastRole < to ? { from: lastRole, to } : { from, to };
}

/** Whether a unit is there and can be any of the kinds. */
export const hasFlag = (unit: Unit | undefined, bits: number) =>
  unit !== undefined && (unit.flags & bits) !== 0;
