import {
  afterPreposition,
  clauseStart,
  closesInsertion,
  hasVerb,
  phraseEndingAt,
} from './clauses.ts';
import { hasFlag } from './name-runs.ts';
import { type Phrase, phraseAt } from './phrases.ts';
import type { Unit } from './units.ts';
import { CUE, type Language, Word } from './words.ts';

/** The subject of verb `v` where it stands before its verb, or just after it: `said Smith`. */
export function subjectVerb(
  units: Unit[],
  v: number,
  at: number,
  language: Language,
): Phrase | null {
  let end = v;
  while (end > 0 && isLead(units[end - 1] as Unit)) end--;
  const before = units[end - 1];
  const start = clauseStart(units, end);
  if (!before || before.marked || end <= start)
    return phraseAt(units, at + 1, language) ?? leading(units, 0, Math.max(0, end - 1), language);
  const participle = ((units[at] as Unit).flags & Word.nonfinite) !== 0 && end === at;
  if (before.text === ',' && participle) return leading(units, start, end, language);
  if (before.text === ',') return aroundComma(units, end, start, at, language);
  if (before.flags & Word.conjunction && !before.capital) {
    return leading(units, start, end - 1, language) ?? leading(units, 0, end - 1, language);
  }
  const from = segmentStart(units, end, start);
  const first = units[from] as Unit;
  if (first.flags & Word.relative && first.lower !== 'that') {
    return phraseEndingAt(units, from - 1, language);
  }
  for (let k = from; k < end; k++) {
    const phrase = phraseAt(units, k, language);
    if (phrase && phrase.to >= end) return { ...phrase, to: Math.min(phrase.to, end) };
  }
  if ((units[at] as Unit).flags & Word.nonfinite) return leading(units, start, end, language);
  return null;
}

/** Adverbs and auxiliaries before a verb: `has also said`, `angrily told`. */
const isLead = (unit: Unit) =>
  unit.kind === 'word' &&
  !unit.marked &&
  !unit.capital &&
  ((unit.flags & (Word.adverb | Word.finite | Word.have | Word.passive)) !== 0 ||
    (unit.lower.length > 4 && unit.lower.endsWith('ly'))) &&
  !(unit.flags & Word.conjunction);

/** `Smith, the chief executive of X, said` or `…, said Smith`. */
function aroundComma(units: Unit[], end: number, start: number, at: number, language: Language) {
  for (let k = start; k < end - 1; k++) {
    const before = units[k - 1] as Unit;
    const opens = /^(?:[,)]|and|but|that)$/.test(before?.lower ?? '') || hasFlag(before, Word.say);
    if (k > start && !opens) continue;
    const phrase = phraseAt(units, k, language);
    if (!phrase || phrase.to > end) continue;
    if (phrase.to === end - 1 || closesInsertion(units, phrase.to, end)) {
      const inner = units[phrase.to + 1] as Unit | undefined;
      const inserted =
        phrase.to === end - 1 ||
        (inner &&
          (inner.flags & Word.relative ||
            /^\d/.test(inner.text) ||
            !hasVerb(units, phrase.to, end)));
      if (inserted) return phrase;
    }
  }
  return phraseAt(units, at + 1, language) ?? leading(units, start, end, language);
}

/** The first phrase of a stretch that no preposition governs. */
export function leading(
  units: Unit[],
  from: number,
  to: number,
  language: Language,
): Phrase | null {
  for (let k = from; k < to; k++) {
    const unit = units[k] as Unit;
    if (unit.flags & Word.preposition) {
      k = Math.max(k, afterPreposition(units, k, language) - 1);
      continue;
    }
    const phrase = phraseAt(units, k, language);
    if (phrase) return phrase;
  }
  return null;
}

/** Where the stretch with the subject begins: after comma, conjunction, subordinator or another verb. */
function segmentStart(units: Unit[], end: number, start: number): number {
  for (let j = end - 1; j > start; j--) {
    const unit = units[j - 1] as Unit;
    if (unit.marked && (unit.comma || unit.terminal)) return j;
    if (
      unit.kind === 'punctuation' &&
      unit.text !== '.' &&
      unit.text !== ')' &&
      unit.text !== '(' &&
      unit.text !== '&'
    )
      return j;
    if (unit.capital && j - 1 > start) continue;
    if (unit.flags & (Word.subordinator | Word.finite) && !(unit.flags & Word.relative)) return j;
    if (unit.flags & Word.relative && !(unit.flags & Word.determiner)) return j - 1;
    if (unit.flags & CUE && !(unit.flags & Word.role)) return j;
  }
  return start;
}
