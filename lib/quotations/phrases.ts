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

const STOP =
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
/** `Chen laughed`: a past tense after a name is its verb. */
const isPast = (unit: Unit | undefined) => unit?.lower.endsWith('ed') === true;

const MAX_ADJECTIVES = 6;
const MAX_RUN = 9;
const MAX_PARENTHESIS = 8;
/** Longest span in marks that can be part of a name: `„Die Zeit“`. */
const MAX_NAME_IN_MARKS = 60;

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

export const isPronoun = (unit: Unit) =>
  unit.kind === 'word' && (unit.flags & Word.pronoun) !== 0 && !unit.marked;

/** Whether the unit can stand for a name inside a phrase: a short span in marks. */
const isMarkedName = (unit: Unit) =>
  !!unit.marked && !unit.terminal && !unit.comma && unit.end - unit.start <= MAX_NAME_IN_MARKS;

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
  while (adjectives < MAX_ADJECTIVES && isModifier(units[j], language)) {
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
    const known = determined || hasFlag(last, Word.role) || language.isBody(last.lower);
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

function isPartitive(units: Unit[], i: number, language: Language): boolean {
  const next = units[i + 1]?.lower ?? '';
  if (language.code === 'en') return next === 'of';
  return (
    /^(?:eine[rs]?|viele|einige|zwei|drei|mehrere|beide)$/.test((units[i] as Unit).lower) &&
    /^(?:der|von|ihrer|seiner|dieser)$/.test(next)
  );
}

/** A German adverb that has its capital from opening the sentence: `Tatsächlich sagte er`. */
function isAdverbial(units: Unit[], from: number, to: number, language: Language): boolean {
  return from === 0 && to === 1 && opensAsAdverb(units, language);
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
function pastParticipial(units: Unit[], i: number, language: Language): number {
  const unit = units[i];
  if (!unit || unit.capital || !(unit.flags & Word.preposition)) return i;
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

const hasFlag = (unit: Unit | undefined, bits: number) =>
  unit !== undefined && (unit.flags & bits) !== 0;

function isModifier(unit: Unit | undefined, language: Language): boolean {
  if (unit?.kind !== 'word' || unit.marked || unit.capital) return false;
  if (unit.flags & Word.nonfinite && !(unit.flags & (STOP & ~CUE)) && language.nounsCapitalised)
    return false;
  if (unit.flags & (STOP | Word.day | Word.adverb | Word.relative | Word.determiner)) return false;
  return language.nounsCapitalised || !(unit.lower.length > 4 && unit.lower.endsWith('ly'));
}

/** `der Verein „Attac“`, `film "Gilda"`; not `Smith "lied"`. */
const takesMarks = (units: Unit[], i: number, j: number) =>
  j === i ||
  hasFlag(units[j - 1], Word.naming) ||
  (j === i + 1 && hasFlag(units[i - 1], Word.determiner));

/** End of a run of capitalised words, particles of nobility and initials included. */
export function runEnd(units: Unit[], i: number): number {
  let j = i;
  if (isFunctionWord(units, i)) return i;
  while (j < units.length && j - i < MAX_RUN) {
    const unit = units[j] as Unit;
    if (unit.marked) {
      if (!isMarkedName(unit) || !takesMarks(units, i, j)) break;
      j++;
      continue;
    }
    if (unit.kind === 'word' && unit.capital && !(unit.flags & Word.day)) {
      j++;
      if (isDotted(unit) && units[j]?.text === '.' && units[j]?.start === unit.end) j++;
    } else if (j > i && hasFlag(unit, Word.nobility) && units[j + 1]?.capital) {
      j++;
    } else if (j > i && unit.text === '&' && units[j + 1]?.capital) {
      j++;
    } else if (j > i && isSuspended(units, j)) {
      j += 2;
    } else break;
  }
  return j;
}

/** The first half of `Journalistinnen- und Journalisten-Union`. */
const isSuspended = (units: Unit[], j: number) =>
  units[j]?.text === '-' &&
  units[j]?.start === units[j - 1]?.end &&
  hasFlag(units[j + 1], Word.conjunction) &&
  units[j + 2]?.capital === true;

const FUNCTION =
  Word.preposition |
  Word.adverb |
  Word.conjunction |
  Word.subordinator |
  Word.pronoun |
  Word.determiner;

/** A word with a capital only because it opens the sentence; `Will Smith` is none. */
function isFunctionWord(units: Unit[], i: number): boolean {
  const unit = units[i];
  if (!unit?.capital) return false;
  // "Von der Leyen betonte"
  const noble =
    hasFlag(unit, Word.nobility) && hasFlag(units[i + 1], Word.nobility) && units[i + 2]?.capital;
  if (noble && hasFlag(units[i + 3], CUE | Word.finite)) return false;
  if (unit.flags & FUNCTION) return unit.text.length < 2 || unit.text !== unit.text.toUpperCase();
  return (unit.flags & Word.finite) !== 0 && !units[i + 1]?.capital;
}

/** Words written with a point that does not end a sentence. */
const isDotted = (unit: Unit) =>
  (unit.flags & (Word.abbreviation | Word.title)) !== 0 ||
  unit.text.length === 1 ||
  /^[IVX]+$/.test(unit.text) ||
  unit.text.includes('.');

/** The units of a run that name, the offices before it left out: `Antony Blinken`. */
function nameIn(units: Unit[], from: number, to: number): { from: number; to: number } {
  let j = from;
  let lastRole = from;
  for (; j < to; j++) {
    const owner = j < to - 1 && /['’]s$/.test((units[j] as Unit).text);
    if (owner || hasFlag(units[j], Word.role | Word.title)) lastRole = j + 1;
  }
  while (lastRole < to && units[lastRole]?.kind === 'punctuation') lastRole++;
  return lastRole < to ? { from: lastRole, to } : { from, to };
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
