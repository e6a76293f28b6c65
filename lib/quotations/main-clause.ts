import { afterPreposition } from './clauses.ts';
import { canSpeak, isOblique, isThing, openingPhrase, phraseAfter } from './constituents.ts';
import { opensAsAdverb } from './modifiers.ts';
import { type Phrase, phraseAt } from './phrases.ts';
import type { Unit } from './units.ts';
import { type Language, Word } from './words.ts';

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
