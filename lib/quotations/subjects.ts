import { afterDateline } from './clauses.ts';
import { subjectBefore } from './main-clause.ts';
import type { Phrase } from './phrases.ts';
import { leading, subjectVerb } from './subject-verb.ts';
import type { Unit } from './units.ts';
import { verbSecond } from './verb-second.ts';
import { CUE, type Language, Word } from './words.ts';

/** How far into a sentence its subject is looked for. */
const REACH = 20;

/** The speaker of the cue whose finite verb is unit `v`; `at` is the cue's own verb. */
export function subjectOf(units: Unit[], v: number, at: number, language: Language): Phrase | null {
  return language.verbSecond
    ? verbSecond(units, v, at, language)
    : subjectVerb(units, v, at, language);
}

/** The subject of a sentence's main clause, whatever its verb. */
export function mainSubject(units: Unit[], language: Language): Phrase | null {
  const start = afterDateline(units);
  const end = Math.min(units.length, start + REACH);
  return language.verbSecond
    ? subjectBefore(units, start, units.length, language)
    : leading(units, pastOpening(units, start, end), end, language);
}

/** Past `Asked about that remark,` and `When the talks failed,`. */
function pastOpening(units: Unit[], start: number, end: number): number {
  const first = units[start];
  if (!first || !(first.flags & (CUE | Word.subordinator)) || first.flags & Word.role) return start;
  const comma = units.findIndex((unit, index) => index > start && index < end && unit.text === ',');
  return comma > 0 ? comma + 1 : start;
}
