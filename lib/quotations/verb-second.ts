import { afterPreposition, clauseStart, isEdge, phraseEndingAt } from './clauses.ts';
import { canSpeak, isOblique, isThing, openingPhrase, phraseAfter } from './constituents.ts';
import { subjectBefore } from './main-clause.ts';
import { type Phrase, phraseAt } from './phrases.ts';
import type { Unit } from './units.ts';
import { CUE, type Language, Word } from './words.ts';

/** Forms that are nominative of one gender and oblique of another. */
const DOUBTFUL = /^(?:einer|seiner|ihrer|dieser|der)$/;
const NOMINATIVE = /^(?:er|wir|ich)$/;
const VERB_REACH = 30;

/**
 * The subject of a German verb. The finite verb is unit `v`, the cue itself unit `at`: in a main clause
 * one constituent stands before the finite verb, and where that is not the subject, the subject follows.
 */
export function verbSecond(
  units: Unit[],
  v: number,
  at: number,
  language: Language,
): Phrase | null {
  const start = clauseStart(units, v);
  const before = units[v - 1];
  // "Den Vorwurf, der …, wies er zurück": these forms are nominative and nothing else.
  if (v > start && NOMINATIVE.test(units[v + 1]?.lower ?? ''))
    return phraseAt(units, v + 1, language);
  // "lobte China und sagte": the subject is that of the clause before.
  if (before && before.flags & Word.conjunction && v - 1 > start) {
    return subjectBefore(units, start, v - 1, language);
  }
  if (v > start && isEdge(units[Math.max(at, v) + 1])) {
    const subordinate = verbFinal(units, Math.min(v, at), start, language);
    if (subordinate) return subordinate;
  }
  const opening = openingPhrase(units, start, v, language);
  if (v === start || isEdge(before)) {
    const inserted = opening && before?.text === ',' && hasComma(units, opening.from, v - 1);
    return inserted && reaches(units, opening.to, v, language)
      ? opening
      : phraseAfter(units, v, language);
  }
  if (opening && reaches(units, opening.to, v, language)) {
    const after = isThing(units, opening) ? phraseAfter(units, v, language) : null;
    return after && canSpeak(units, after) ? after : opening;
  }
  const local = localStart(units, v, start);
  if (local > start) {
    const near = openingPhrase(units, local, v, language);
    const sure = near && !DOUBTFUL.test((units[near.from] as Unit).lower);
    if (near && sure && near.to === v) return near;
  }
  return phraseAfter(units, v, language) ?? opening;
}

/** After the last comma or coordinating conjunction before the verb. */
function localStart(units: Unit[], v: number, start: number): number {
  for (let j = v - 1; j > start; j--) {
    const unit = units[j] as Unit;
    if (unit.text === ',' || (unit.flags & Word.conjunction && !unit.capital)) return j + 1;
  }
  return start;
}

/** Whether only adverbs, prepositional phrases and insertions stand between a subject and its verb. */
function reaches(units: Unit[], from: number, v: number, language: Language): boolean {
  let j = from;
  while (j < v) {
    const unit = units[j] as Unit;
    if (unit.text === ',') {
      if (units[v - 1]?.text === ',') return true;
      do j++;
      while (j < v && units[j]?.text !== ',');
      j++;
    } else if (unit.flags & Word.preposition && !unit.marked) {
      j = afterPreposition(units, j, language);
    } else if (unit.kind === 'word' && !unit.capital && unit.flags & Word.adverb) j++;
    else return false;
  }
  return j === v;
}

const hasComma = (units: Unit[], from: number, to: number) =>
  units.slice(from, to).some((unit) => unit.text === ',');

/** `wie der Minister am Montag sagte`, `…, der das erklärt hatte` */
function verbFinal(units: Unit[], v: number, start: number, language: Language): Phrase | null {
  for (let j = v - 1; j >= Math.max(start, v - VERB_REACH); j--) {
    const unit = units[j] as Unit;
    const opens =
      j === start ||
      units[j - 1]?.kind === 'punctuation' ||
      !!units[j - 1]?.marked ||
      units[j - 1]?.lower === 'und';
    if (opens && unit.flags & Word.subordinator && !(unit.capital && j > start)) {
      return phraseAfter(units, j, language);
    }
    if (units[j - 1]?.text === ',' && unit.flags & Word.relative && !unit.capital) {
      if (phraseAt(units, j, language)?.to === v) return null;
      const own = unit.lower === 'der' ? null : phraseAt(units, j + 1, language);
      if (own && !isOblique(units, own.from)) return own;
      return phraseEndingAt(units, j - 1, language);
    }
    if (unit.flags & (Word.finite | CUE) && j < v - 1 && !unit.capital) return null;
  }
  return null;
}
