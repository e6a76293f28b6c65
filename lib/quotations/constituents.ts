import { afterPreposition } from './clauses.ts';
import { isPersonal, isPronoun, type Phrase, phraseAt } from './phrases.ts';
import type { Unit } from './units.ts';
import { type Language, Word } from './words.ts';

const OBLIQUE =
  /^(?:den|dem|des|einen|einem|eines|seinen|seinem|ihren|ihrem|ihn|ihm|diesen|diesem)$/;
const OBJECT = /^(?:sich|ihm|ihr|ihnen|uns|mir|ihn)$/;
const PLACE = /^(?:in|aus|bei|nach)$/;

/** A phrase in the nominative at the start of a clause, `auch` and its like passed over. */
export function openingPhrase(
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

/** `den Plan`, and `der neuen Zeitung`, which only an oblique case can be. */
export function isOblique(units: Unit[], from: number): boolean {
  const { lower } = units[from] as Unit;
  const next = units[from + 1];
  return (
    OBLIQUE.test(lower) || (lower === 'der' && !!next && !next.capital && next.lower.endsWith('en'))
  );
}

/** A person by form, or a noun without article, which is a name or people: `weist Hartmann von sich`. */
export const canSpeak = (units: Unit[], phrase: Phrase) =>
  isPersonal(units, phrase) || (units[phrase.from] as Unit).capital;

/** What is said or done, and says nothing itself: `Diese Behauptung wies er zurück`. */
export const isThing = (units: Unit[], phrase: Phrase) =>
  ((units[phrase.name.to - 1] as Unit).flags &
    (Word.contentNoun | Word.sourceNoun | Word.speechNoun)) !==
    0 ||
  (phrase.to === phrase.from + 1 &&
    /^(?:das|dies|diese[ns]?)$/.test((units[phrase.from] as Unit).lower));

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
