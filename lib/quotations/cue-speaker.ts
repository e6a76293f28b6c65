import { isEdge } from './clauses.ts';
import { phraseAfter } from './constituents.ts';
import { type Phrase, phraseAt } from './phrases.ts';
import { subjectOf } from './subjects.ts';
import type { Unit } from './units.ts';
import { type Language, Word } from './words.ts';

/** Who the verb at unit `i` gives the words to; its auxiliary, where it has one, is unit `auxiliary`. */
export function subjectFor(
  units: Unit[],
  i: number,
  auxiliary: number | undefined,
  passive: boolean,
  language: Language,
) {
  const { lower } = units[i] as Unit;
  const finite = auxiliary ?? i;
  if (IMPERSONAL.test(lower) && [finite + 1, i - 1].some((j) => units[j]?.lower === 'es')) {
    return placeOf(units, finite, language);
  }
  if (language.cites(lower)) return citedBy(units, finite, i, passive, language);
  return passive ? agentOf(units, i, language) : subjectOf(units, finite, i, language);
}

const IMPERSONAL = /^(?:heißt|hieß|geheißen)$/;

const PLACE = /^(?:in|im|aus|auf|bei|beim|von|vom|seitens)$/;

/** `hieß es in der Erklärung`, `in dem Antrag heißt es`: the place speaks. */
function placeOf(units: Unit[], v: number, language: Language): Phrase | null {
  let after = v + 2;
  while (after < units.length && (units[after] as Unit).flags & Word.adverb) after++;
  if (PLACE.test(units[after]?.lower ?? '')) return phraseAt(units, after + 1, language);
  for (let j = Math.max(0, v - 20); j < v; j++) {
    if (PLACE.test((units[j] as Unit).lower)) return phraseAt(units, j + 1, language);
  }
  return null;
}

/** `wird X zitiert`, `die Zeitung zitiert X`: who is quoted speaks. */
function citedBy(units: Unit[], finite: number, i: number, passive: boolean, language: Language) {
  // "wird Mike Downey, der Produktmanager, zitiert": who stands inside the bracket.
  const bracket = passive && finite < i ? phraseAfter(units, finite, language) : null;
  if (
    language.verbSecond &&
    bracket &&
    bracket.to <= i &&
    (finite === 0 || isEdge(units[finite - 1]))
  )
    return bracket;
  const subject = subjectOf(units, finite, i, language);
  if (passive || !subject || subject.pronoun) {
    const after = subject?.pronoun ? phraseAt(units, Math.max(i + 1, subject.to), language) : null;
    return after ?? subject;
  }
  return phraseAt(units, Math.max(i + 1, subject.to), language) ?? subject;
}

/** Who did what a passive says: `wurde von der Polizei bestätigt`, `was criticised by …`. */
function agentOf(units: Unit[], i: number, language: Language): Phrase | null {
  const by = language.code === 'de' ? /^(?:von|vom|durch)$/ : /^by$/;
  const from = language.verbSecond ? Math.max(0, i - 10) : i + 1;
  for (let j = from; j < Math.min(units.length, i + 4); j++) {
    if (by.test((units[j] as Unit).lower)) return phraseAt(units, j + 1, language);
  }
  return null;
}
