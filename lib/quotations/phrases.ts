import { coreAt } from './cores.ts';
import { isModifier, STOP } from './modifiers.ts';
import { hasFlag } from './name-runs.ts';
import type { Unit } from './units.ts';
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
