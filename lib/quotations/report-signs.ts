import type { Unit } from './units.ts';
import { Word } from './words.ts';

/** Whether a stretch stands in the subjunctive of reported speech. */
export const reporting = (units: Unit[], from: number, to: number) => {
  for (let j = from; j < to; j++) {
    const unit = units[j] as Unit;
    if (unit.marked || unit.capital) continue;
    if (unit.flags & (Word.subjunctive | Word.conditional) || isFinalSubjunctive(units, j))
      return true;
  }
  return false;
};

/** The verb of a dass-clause stands last, and in the subjunctive it ends in -e: dass Peking ihn nutze. */
function isFinalSubjunctive(units: Unit[], j: number): boolean {
  const { lower, flags, kind } = units[j] as Unit;
  const next = units[j + 1];
  if (kind !== 'word' || flags || (next && next.kind !== 'punctuation')) return false;
  return /[^t]e$/.test(lower) && lower.length > 3 && !NO_VERB.test(lower);
}

const NO_VERB =
  /^(?:heute|gerne|lange|ohne|alleine|beinahe|nahe|ende|solche|welche|andere|viele|einige|alle|keine|seine|ihre|diese|jene|meine|deine|unsere)$/;

/** Whether a stretch holds an infinitive with zu: `zu sperren`, `abzubringen`. */
export function hasInfinitive(units: Unit[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const unit = units[j] as Unit;
    if (
      unit.lower === 'zu' &&
      /(?:e|r|l)n$|^(?:sein|tun)$/.test(units[j + 1]?.lower ?? '') &&
      !units[j + 1]?.capital
    )
      return true;
    if (!unit.capital && /^\p{Ll}{2,}zu\p{Ll}+(?:e|r|l)n$/u.test(unit.lower)) return true;
  }
  return false;
}

/** Whether a finite verb that the lists know stands in a stretch. */
export const hasFinite = (units: Unit[], from: number, to: number) => {
  for (let j = from; j < to; j++) {
    const unit = units[j] as Unit;
    if (unit.flags & (Word.finite | Word.subjunctive | Word.conditional) && !unit.marked)
      return true;
  }
  return false;
};
