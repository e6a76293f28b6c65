import {
  isModifier,
  isParticipleAdverb,
  isPartitive,
  opensAsAdverb,
  pastParticipial,
} from './modifiers.ts';
import { hasFlag, nameIn, runEnd } from './name-runs.ts';
import type { Unit } from './units.ts';
import { type Language, Word } from './words.ts';

/** `Chen laughed`: a past tense after a name is its verb. */
const isPast = (unit: Unit | undefined) => unit?.lower.endsWith('ed') === true;

const MAX_ADJECTIVES = 6;

/** The heart of a noun phrase: up to `to`, with the units that name. */
export interface Core {
  to: number;
  name: { from: number; to: number };
  role: boolean;
}

/** Determiner, adjectives and the nouns themselves, from unit `i`. */
export function coreAt(units: Unit[], i: number, language: Language): Core | null {
  let j = i;
  const determined = hasFlag(units[j], Word.determiner);
  if (determined) j++;
  let adjectives = 0;
  while (
    adjectives < MAX_ADJECTIVES &&
    (isModifier(units[j], language) || (determined && isParticipleAdverb(units, j, language)))
  ) {
    j++;
    adjectives++;
  }
  if (determined && language.nounsCapitalised) j = pastParticipial(units, j, language);
  const head = j;
  // "einer der Feuerwehrleute", "one of the officials"
  if (head === i + 1 && determined && isPartitive(units, i, language)) {
    return { to: head, name: { from: i, to: head }, role: false };
  }
  j = runEnd(units, j);
  if (isAdverbial(units, head, j, language)) return null;
  if (j === head) {
    if (language.nounsCapitalised || adjectives === 0) return null;
    const last = units[j - 1] as Unit;
    const role = hasFlag(last, Word.role);
    return { to: j, name: { from: determined ? i + 1 : i, to: j }, role };
  }
  // English goes on in lower case after a name: "the Trump campaign", "a White House official".
  let tail = j;
  if (!language.nounsCapitalised) {
    while (tail - j < 4 && isModifier(units[tail], language) && !isPast(units[tail])) tail++;
  }
  if (tail > j) {
    const after = runEnd(units, tail);
    const last = units[tail - 1] as Unit;
    // "Warren shook her head" is no "White House official".
    const known =
      (determined && head === i + 1) || hasFlag(last, Word.role) || language.isBody(last.lower);
    if (after === tail && !known) tail = j;
  }
  if (tail > j) {
    const after = runEnd(units, tail);
    if (after > tail) return { to: after, name: nameIn(units, tail, after), role: false };
    const last = units[tail - 1] as Unit;
    const from = determined ? i + 1 : i;
    return { to: tail, name: { from, to: tail }, role: hasFlag(last, Word.role) };
  }
  const name = nameIn(units, head, j);
  const only = j - head === 1 && hasFlag(units[head], Word.role);
  return { to: j, name, role: only || (name.from === head && allRoles(units, head, j)) };
}

/** A German adverb that has its capital from opening the sentence: `Tatsächlich sagte er`. */
function isAdverbial(units: Unit[], from: number, to: number, language: Language): boolean {
  return from === 0 && to === 1 && opensAsAdverb(units, language);
}

const allRoles = (units: Unit[], from: number, to: number) =>
  hasFlag(units[to - 1], Word.role) && to > from;
