import type { Unit } from './units.ts';
import { type Language, Word } from './words.ts';

const AUXILIARY_REACH = 24;

/** The unit of the finite verb that goes with participle or infinitive `i`: hat … gesagt, was told. */
export function auxiliaryOf(units: Unit[], i: number, language: Language): number | undefined {
  const isAuxiliary = (unit: Unit | undefined) =>
    unit !== undefined && !unit.capital && (unit.flags & (Word.have | Word.passive)) !== 0;
  if (!language.verbSecond) {
    for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
      if (isAuxiliary(units[j])) return j;
      if (!((units[j] as Unit).flags & Word.adverb)) return undefined;
    }
    return undefined;
  }
  const next = units[i + 1];
  // "Im Brief, den er geschickt hat, erklärt sie": behind a comma the form is finite.
  const clauseFirst = i > 0 && units[i - 1]?.text === ',';
  if (clauseFirst && couldBeFinite(units[i] as Unit)) return bracketBefore(units, i);
  if (isAuxiliary(next) && !isModalBefore(units, i)) return i + 1;
  for (let j = i - 1; j >= Math.max(0, i - AUXILIARY_REACH); j--) {
    const unit = units[j] as Unit;
    if (isAuxiliary(unit) || (j === 0 && unit.flags & (Word.have | Word.passive))) return j;
    if (unit.text === ':' || unit.text === ';' || (unit.marked && unit.terminal)) break;
    if (unit.flags & Word.finite && !(unit.flags & (Word.have | Word.passive))) {
      return isAuxiliary(next) ? j : undefined;
    }
  }
  return undefined;
}

/** `„…“, wird der Sprecher, ein Arzt, zitiert`: the auxiliary right behind the marks opens the bracket. */
function bracketBefore(units: Unit[], i: number): number | undefined {
  for (let j = i - 2; j >= Math.max(2, i - AUXILIARY_REACH); j--) {
    const opens = units[j - 1]?.text === ',' && units[j - 2]?.marked;
    if (opens) return (units[j] as Unit).flags & (Word.have | Word.passive) ? j : undefined;
  }
  return undefined;
}

/** Third person singular and participle are one form: `berichtet`, `erklärt`. */
export const couldBeFinite = (unit: Unit) =>
  /(?:[^g]|^)(?:be|er|ver|ent)\p{L}+t$|iert$/u.test(unit.lower);

/** `soll … gesagt haben`: the modal is the finite verb. */
function isModalBefore(units: Unit[], i: number): boolean {
  if (!/^(?:haben|sein|werden)$/.test(units[i + 1]?.lower ?? '')) return false;
  for (let j = i - 1; j >= Math.max(0, i - AUXILIARY_REACH); j--) {
    if (/^(?:soll|sollen|will|wollen|kann|dürfte|muss|könnte)$/.test((units[j] as Unit).lower))
      return true;
  }
  return false;
}
