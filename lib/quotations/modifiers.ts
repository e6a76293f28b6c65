import type { Unit } from './units.ts';
import { CUE, type Language, Word } from './words.ts';

/** Bits of words that end a noun phrase. */
export const STOP =
  CUE |
  Word.finite |
  Word.have |
  Word.passive |
  Word.subjunctive |
  Word.conditional |
  Word.preposition |
  Word.conjunction |
  Word.subordinator |
  Word.pronoun |
  Word.source;

/** `einer der Feuerwehrleute`, `one of the officials`: the determiner stands for the person. */
export function isPartitive(units: Unit[], i: number, language: Language): boolean {
  const next = units[i + 1]?.lower ?? '';
  if (language.code === 'en') return next === 'of';
  return (
    /^(?:eine[rs]?|viele|einige|zwei|drei|mehrere|beide)$/.test((units[i] as Unit).lower) &&
    /^(?:der|von|ihrer|seiner|dieser)$/.test(next)
  );
}

/** Whether a sentence begins with an adverb that no list knows, told by its ending. */
export function opensAsAdverb(units: Unit[], language: Language): boolean {
  return (
    language.nounsCapitalised &&
    units[1]?.kind === 'word' &&
    !units[1].capital &&
    /(?:end|lich|isch|weise|gemäß|[uin]ell|maßen|lings|tens)$/.test((units[0] as Unit).lower)
  );
}

/** `die in New York geborene Lopez`: past what a participle takes before it. */
export function pastParticipial(units: Unit[], i: number, language: Language): number {
  const unit = units[i];
  if (!unit || unit.capital || !(unit.flags & (Word.preposition | Word.adverb))) return i;
  for (let j = i + 1; j < Math.min(units.length, i + 8); j++) {
    const word = units[j] as Unit;
    if (word.kind !== 'word') return i;
    if (/(?:nde|te|ene)[nrsm]?$/.test(word.lower) && !word.capital && !(word.flags & Word.finite)) {
      let k = j + 1;
      while (isModifier(units[k], language)) k++;
      if (units[k]?.capital) return k;
    }
  }
  return i;
}

/** `einer gestern verbreiteten Erklärung`: an adverb that goes with the participle after it. */
export function isParticipleAdverb(units: Unit[], i: number, language: Language): boolean {
  const [unit, next] = [units[i], units[i + 1]];
  return (
    language.nounsCapitalised &&
    unit?.kind === 'word' &&
    !unit.capital &&
    (unit.flags & Word.adverb) !== 0 &&
    /(?:nde|te|ene)[nrsm]?$/.test(next?.lower ?? '') &&
    isModifier(next, language) &&
    units[i + 2]?.capital === true
  );
}

/** Whether a word can stand between article and noun. In English that is any unknown word in lower case. */
export function isModifier(unit: Unit | undefined, language: Language): boolean {
  if (unit?.kind !== 'word' || unit.marked || unit.capital) return false;
  if (unit.flags & Word.nonfinite && !(unit.flags & (STOP & ~CUE)) && language.nounsCapitalised)
    return false;
  if (unit.flags & (STOP | Word.day | Word.adverb | Word.relative | Word.determiner)) return false;
  return language.nounsCapitalised || !(unit.lower.length > 4 && unit.lower.endsWith('ly'));
}
