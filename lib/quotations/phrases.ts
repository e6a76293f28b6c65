import {
  isModifier,
  isParticipleAdverb,
  isPartitive,
  opensAsAdverb,
  pastParticipial,
  STOP,
} from './modifiers.ts';
import { hasFlag, nameIn, runEnd } from './name-runs.ts';
import type { Unit } from './sentences.ts';
import { CUE, type Language, Word } from './words.ts';

/** A noun phrase that can name a speaker: units `from` up to, not including, `to`. */
export interface Phrase {
  from: number;
  to: number;
  /** The units that name: `Klaus Stöhr` in `der Leiter des Programms, Klaus Stöhr`. */
  name: { from: number; to: number };
  /** The phrase is a personal pronoun. */
  pronoun: boolean;
  /** The phrase names an office or trade only: `der Minister`. */
  role: boolean;
}

/** `Chen laughed`: a past tense after a name is its verb. */
const isPast = (unit: Unit | undefined) => unit?.lower.endsWith('ed') === true;

const MAX_ADJECTIVES = 6;

const MAX_PARENTHESIS = 8;

/** Reads the noun phrase that begins at unit `i`, with what belongs to it; null where none does. */
export function phraseAt(units: Unit[], i: number, language: Language): Phrase | null {
  const first = units[i];
  if (!first) return null;
  if (isPronoun(first) && !determines(units, i, language)) {
    return { from: i, to: i + 1, name: { from: i, to: i + 1 }, pronoun: true, role: false };
  }
  const core = coreAt(units, i, language);
  if (!core) return null;
  let { to } = core;
  for (let more = 0; more < 3; more++) {
    const longer = extend(units, to, language);
    if (longer === to) break;
    to = longer;
  }
  const phrase: Phrase = { from: i, to, name: core.name, pronoun: false, role: core.role };
  const once = withApposition(units, phrase, language);
  return once === phrase ? phrase : withApposition(units, once, language);
}

/** `one strategist`, `dieser Minister`: the pronoun stands before a noun. */
function determines(units: Unit[], i: number, language: Language): boolean {
  const next = units[i + 1];
  if (!next || !((units[i] as Unit).flags & Word.determiner)) return false;
  return (next.capital && next.kind === 'word') || isModifier(next, language);
}

/** A personal pronoun, or a word that stands for one. */
export const isPronoun = (unit: Unit) =>
  unit.kind === 'word' && (unit.flags & Word.pronoun) !== 0 && !unit.marked;

interface Core {
  to: number;
  name: { from: number; to: number };
  role: boolean;
}

/** Determiner, adjectives and the nouns themselves. */
function coreAt(units: Unit[], i: number, language: Language): Core | null {
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

/** Attributes after the nouns: genitives, prepositions of belonging, parentheses. */
function extend(units: Unit[], i: number, language: Language): number {
  const unit = units[i];
  if (!unit) return i;
  if (unit.text === '(') {
    for (let j = i + 1; j < Math.min(units.length, i + MAX_PARENTHESIS); j++) {
      if (units[j]?.text === ')') return j + 1;
    }
    return i;
  }
  const genitive =
    language.nounsCapitalised &&
    hasFlag(unit, Word.determiner) &&
    !isAcronym(units[i - 1]) &&
    /^(?:de[rs]|eine[rs]|seine[rs]|ihre[rs])$/.test(unit.lower);
  if (genitive) return coreAt(units, i, language)?.to ?? i;
  if (isBelonging(unit, language)) return coreAt(units, i + 1, language)?.to ?? i;
  // "an analyst at Citi", but not "Smith at a news conference".
  const before = units[i - 1];
  if (
    language.code === 'en' &&
    /^(?:at|from|with|in)$/.test(unit.lower) &&
    before &&
    !before.capital
  ) {
    return units[i + 1]?.capital ? (coreAt(units, i + 1, language)?.to ?? i) : i;
  }
  if (hasFlag(unit, Word.conjunction) && /^(?:und|and|et|y|e)$/.test(unit.lower)) {
    const next = coreAt(units, i + 1, language);
    return next && next.to < units.length && !hasFlag(units[next.to], STOP & ~Word.preposition)
      ? next.to
      : i;
  }
  return i;
}

/** `laut BMI der Verbesserung`: no genitive follows an abbreviation. */
const isAcronym = (unit: Unit | undefined) => unit !== undefined && /^\p{Lu}{2,}$/u.test(unit.text);

const BELONGING: Record<string, RegExp> = {
  de: /^(?:von|vom|für|beim|aus|zur|zum|bei)$/,
  en: /^(?:of|for)$/,
  fr: /^(?:de|du|des|d)$/,
  es: /^(?:de|del)$/,
  it: /^(?:di|del|della|dei|delle|dello)$/,
};

const isBelonging = (unit: Unit, language: Language) =>
  unit.kind === 'word' && BELONGING[language.code]?.test(unit.lower) === true;

/** Whether a phrase can be a person or body that speaks, by its form alone. */
export function isPersonal(units: Unit[], phrase: Phrase): boolean {
  if (phrase.pronoun) return /^(?:er|sie|he|she|wir|ich)$/.test((units[phrase.from] as Unit).lower);
  const { from, to } = phrase.name;
  return (
    phrase.role || (units[to - 1]?.capital === true && to - from > 1) || from > phrase.from + 1
  );
}

/** `der Leiter des Programms, Klaus Stöhr,` and `Klaus Stöhr, der Leiter des Programms,` */
function withApposition(units: Unit[], phrase: Phrase, language: Language): Phrase {
  if (units[phrase.to]?.text !== ',') return phrase;
  const core = coreAt(units, phrase.to + 1, language);
  if (!core) return phrase;
  let to = core.to;
  for (let more = 0; more < 3; more++) {
    const longer = extend(units, to, language);
    if (longer === to) break;
    to = longer;
  }
  const after = units[to];
  const closed =
    !after ||
    after.marked ||
    (language.verbSecond && hasFlag(after, CUE | Word.have | Word.finite)) ||
    /^[,.:;?!)–—-]$/.test(after.text);
  if (!closed) return phrase;
  const bare = !units.slice(phrase.name.from, phrase.name.to).some((unit) => unit.capital);
  const words = core.name.to - core.name.from;
  const named =
    !core.role && ((phrase.role && words > 1) || (bare && units[core.name.from]?.capital === true));
  return { ...phrase, to, name: named ? core.name : phrase.name, role: phrase.role && !named };
}
