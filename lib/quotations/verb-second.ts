import { afterPreposition, clauseStart, isEdge, phraseEndingAt } from './clauses.ts';
import { opensAsAdverb } from './modifiers.ts';
import { isPersonal, isPronoun, type Phrase, phraseAt } from './phrases.ts';
import type { Unit } from './sentences.ts';
import { CUE, type Language, Word } from './words.ts';

const OBLIQUE =
  /^(?:den|dem|des|einen|einem|eines|seinen|seinem|ihren|ihrem|ihn|ihm|diesen|diesem)$/;
/** Forms that are nominative of one gender and oblique of another. */
const DOUBTFUL = /^(?:einer|seiner|ihrer|dieser|der)$/;
const NOMINATIVE = /^(?:er|wir|ich)$/;
const OBJECT = /^(?:sich|ihm|ihr|ihnen|uns|mir|ihn)$/;
const PLACE = /^(?:in|aus|bei|nach)$/;
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

/** The subject of a sentence's main clause before unit `to`, whatever its verb. */
export function subjectBefore(
  units: Unit[],
  from: number,
  to: number,
  language: Language,
): Phrase | null {
  const first = openingPhrase(units, from, to, language);
  if (first) {
    let verb = first.to;
    while (verb < to && (units[verb] as Unit).flags & Word.preposition)
      verb = afterPreposition(units, verb, language);
    const after = isThing(units, first) ? phraseAfter(units, verb, language) : null;
    return after && canSpeak(units, after) ? after : first;
  }
  const verb = verbAfterOpening(units, from, to, language);
  return verb === undefined ? null : phraseAfter(units, verb, language);
}

/** Where the finite verb stands after a constituent that is no subject: `In Bonn zeigte sich …` */
function verbAfterOpening(units: Unit[], from: number, to: number, language: Language) {
  let j = from;
  const object = objectEnd(units, from, to, language);
  if (object !== undefined) return object;
  while (j < to) {
    const unit = units[j] as Unit;
    if (unit.kind !== 'word' || unit.marked) return undefined;
    if (unit.flags & Word.subordinator && unit.lower !== 'wie') {
      while (j < to && units[j]?.text !== ',') j++;
      j++;
    } else if (unit.flags & Word.preposition) j = afterPreposition(units, j, language);
    else if (unit.flags & Word.adverb || (j === 0 && opensAsAdverb(units, language))) j++;
    else break;
  }
  return j > from && j < to && units[j]?.kind === 'word' && !units[j]?.capital ? j : undefined;
}

/** The verb after an object that opens the sentence: `Den Unmut brachte …`, `Das musste …` */
function objectEnd(units: Unit[], from: number, to: number, language: Language) {
  const first = units[from] as Unit;
  const alone = /^(?:das|dies)$/.test(first.lower) && units[from + 1]?.capital === false;
  const phrase = alone || !isOblique(units, from) ? null : phraseAt(units, from, language);
  let verb = alone ? from + 1 : (phrase?.to ?? to);
  while (phrase && verb < to && (units[verb] as Unit).flags & Word.preposition)
    verb = afterPreposition(units, verb, language);
  const unit = units[verb];
  return verb < to && unit?.kind === 'word' && !unit.capital ? verb : undefined;
}

/** A phrase in the nominative at the start of a clause, `auch` and its like passed over. */
function openingPhrase(
  units: Unit[],
  start: number,
  to: number,
  language: Language,
): Phrase | null {
  let j = start;
  while (j < to && (units[j] as Unit).flags & (Word.adverb | Word.conjunction) && !units[j]?.marked)
    j++;
  if (j - start > 2) return null;
  const phrase = phraseAt(units, j, language);
  if (!phrase || phrase.to > to || isOblique(units, phrase.from)) return null;
  return phrase;
}

/** After the last comma or coordinating conjunction before the verb. */
function localStart(units: Unit[], v: number, start: number): number {
  for (let j = v - 1; j > start; j--) {
    const unit = units[j] as Unit;
    if (unit.text === ',' || (unit.flags & Word.conjunction && !unit.capital)) return j + 1;
  }
  return start;
}

/** `den Plan`, and `der neuen Zeitung`, which only an oblique case can be. */
function isOblique(units: Unit[], from: number): boolean {
  const { lower } = units[from] as Unit;
  const next = units[from + 1];
  return (
    OBLIQUE.test(lower) || (lower === 'der' && !!next && !next.capital && next.lower.endsWith('en'))
  );
}

/** A person by form, or a noun without article, which is a name or people: `weist Hartmann von sich`. */
const canSpeak = (units: Unit[], phrase: Phrase) =>
  isPersonal(units, phrase) || (units[phrase.from] as Unit).capital;

/** What is said or done, and says nothing itself: `Diese Behauptung wies er zurück`. */
const isThing = (units: Unit[], phrase: Phrase) =>
  ((units[phrase.name.to - 1] as Unit).flags &
    (Word.contentNoun | Word.sourceNoun | Word.speechNoun)) !==
    0 ||
  (phrase.to === phrase.from + 1 &&
    /^(?:das|dies|diese[ns]?)$/.test((units[phrase.from] as Unit).lower));

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

/** The phrase after a verb, past reflexives, adverbs and `am Montag in Berlin`. */
export function phraseAfter(units: Unit[], v: number, language: Language): Phrase | null {
  let j = v + 1;
  for (let skipped = 0; skipped < 5 && j < units.length; skipped++) {
    const unit = units[j] as Unit;
    if (isPronoun(unit) || unit.marked) break;
    const object = OBJECT.test(unit.lower) && !units[j + 1]?.capital;
    const adverb = !unit.capital && unit.flags & Word.adverb && !(unit.flags & Word.determiner);
    if (object || adverb) {
      j++;
    } else if (unit.flags & Word.preposition && !unit.capital) {
      j = afterPreposition(units, j, language);
    } else break;
  }
  const phrase = phraseAt(units, j, language) ?? nameAfterPlace(units, j);
  if (!phrase || isOblique(units, j)) {
    if (phrase && !phrase.pronoun) return phraseAt(units, phrase.to, language);
    return null;
  }
  return phrase;
}

/** `in Köln Petra Lang`: of the run before unit `end` the place is the first word. */
function nameAfterPlace(units: Unit[], end: number): Phrase | null {
  let from = end;
  while (from > 0 && units[from - 1]?.capital && !units[from - 1]?.marked) from--;
  if (end - from < 3 || !PLACE.test(units[from - 1]?.lower ?? '')) return null;
  return {
    from: from + 1,
    to: end,
    name: { from: from + 1, to: end },
    pronoun: false,
    role: false,
  };
}
