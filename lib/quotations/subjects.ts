import { isPersonal, isPronoun, type Phrase, phraseAt } from './phrases.ts';
import type { Unit } from './sentences.ts';
import { CUE, type Language, Word } from './words.ts';

const OBLIQUE =
  /^(?:den|dem|des|einen|einem|eines|seinen|seinem|ihren|ihrem|ihn|ihm|diesen|diesem)$/;
/** How far into a sentence its subject is looked for. */
const MAIN_REACH = 20;
const OBJECT = /^(?:sich|ihm|ihr|ihnen|uns|mir|ihn)$/;
const BREAK = /^[:;–—(]$/;

/** The speaker of the cue whose finite verb is unit `v`; `at` is the cue's own verb. */
export function subjectOf(units: Unit[], v: number, at: number, language: Language): Phrase | null {
  const phrase = language.verbSecond
    ? verbSecond(units, v, at, language)
    : subjectVerb(units, v, at, language);
  return phrase;
}

/** Start of the clause around unit `v`: after marks, colon, dash. */
function clauseStart(units: Unit[], v: number): number {
  for (let j = v - 1; j >= 0; j--) {
    const unit = units[j] as Unit;
    const speech =
      unit.marked && (unit.terminal || unit.end - unit.start > 40 || units[j + 1]?.text === ',');
    if (!speech && !BREAK.test(unit.text)) continue;
    return units[j + 1]?.text === ',' ? j + 2 : j + 1;
  }
  return 0;
}

const opensClause = (unit: Unit | undefined) =>
  !unit || !!unit.marked || unit.kind === 'punctuation';

function verbSecond(units: Unit[], v: number, at: number, language: Language): Phrase | null {
  const start = clauseStart(units, v);
  const before = units[v - 1];
  const first = phraseAt(units, start, language);
  const opening = first && isNominative(units, first) ? first : null;
  const final = opensClause(units[Math.max(at, v) + 1]);
  if (v > start && final && v > 0) {
    const subordinate = verbFinal(units, Math.min(v, at), start, language);
    if (subordinate) return subordinate;
  }
  if (v === start || opensClause(before)) {
    if (
      opening &&
      before?.text === ',' &&
      opening.to < v &&
      closesInsertion(units, opening.to, v)
    ) {
      return opening;
    }
    return phraseAfter(units, v, language);
  }
  // "lobte China und sagte": the subject is that of the clause before.
  if (before && before.flags & Word.conjunction) return opening ?? mainSubject(units, language);
  if (opening && opening.to <= v && onlyAdverbs(units, opening.to, v)) {
    const after = isThing(units, opening) ? phraseAfter(units, v, language) : null;
    return after && isPersonal(units, after) ? after : opening;
  }
  const local = localStart(units, v, start);
  if (local > start) {
    const near = phraseAt(units, local, language);
    if (near && near.to === v && isNominative(units, near)) return near;
  }
  return phraseAfter(units, v, language) ?? opening;
}

/** Past `PARIS (AP) —` at the start of a story. */
function afterDateline(units: Unit[]): number {
  for (let j = 1; j < Math.min(units.length, 12); j++) {
    const unit = units[j] as Unit;
    if (/^[–—-]$/.test(unit.text))
      return units[j - 1]?.text === ')' || isUpper(units[0] as Unit) ? j + 1 : 0;
    if (unit.kind === 'word' && !unit.capital) return 0;
  }
  return 0;
}

const isUpper = (unit: Unit) => unit.text.length > 2 && unit.text === unit.text.toUpperCase();

/** What is said or done, and says nothing itself: `Diese Behauptung wies er zurück`. */
const isThing = (units: Unit[], phrase: Phrase) =>
  ((units[phrase.name.to - 1] as Unit).flags &
    (Word.contentNoun | Word.sourceNoun | Word.speechNoun)) !==
    0 || /^(?:das|dies|diese[ns]?)$/.test((units[phrase.from] as Unit).lower);

/** The subject of a sentence's main clause, whatever its verb. */
export function mainSubject(units: Unit[], language: Language): Phrase | null {
  const start = afterDateline(units);
  const first = phraseAt(units, start, language);
  if (first && isNominative(units, first)) {
    const after =
      language.verbSecond && isThing(units, first) ? phraseAfter(units, first.to, language) : null;
    return after && isPersonal(units, after) ? after : first;
  }
  if (!language.verbSecond)
    return leading(units, start, Math.min(units.length, MAIN_REACH), language);
  let j = start;
  while (j < units.length && j < MAIN_REACH) {
    const unit = units[j] as Unit;
    if (unit.kind !== 'word' || unit.marked) return null;
    if (unit.flags & Word.preposition) j = afterPreposition(units, j, language);
    else if (unit.flags & Word.adverb) j++;
    else if (unit.flags & Word.subordinator) return null;
    else break;
  }
  return j > start && units[j]?.kind === 'word' && !units[j]?.capital
    ? phraseAfter(units, j, language)
    : null;
}

/** After the last comma or coordinating conjunction before the verb. */
function localStart(units: Unit[], v: number, start: number): number {
  for (let j = v - 1; j > start; j--) {
    const unit = units[j] as Unit;
    if (unit.text === ',' || (unit.flags & Word.conjunction && !unit.capital)) return j + 1;
  }
  return start;
}

const isNominative = (units: Unit[], phrase: Phrase) => {
  const first = units[phrase.from] as Unit;
  return (
    !OBLIQUE.test(first.lower) &&
    !(
      first.flags & (Word.preposition | Word.adverb | Word.subordinator) &&
      !isPronoun(first) &&
      !first.marked
    )
  );
};

function onlyAdverbs(units: Unit[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const unit = units[j] as Unit;
    if (unit.kind === 'word' && !unit.capital && unit.flags & Word.adverb) continue;
    return false;
  }
  return true;
}

/** `Stöhr, der das Programm leitet, sagte`: commas around what stands between. */
const closesInsertion = (units: Unit[], from: number, v: number) =>
  units[from]?.text === ',' && units[v - 1]?.text === ',' && (from === v - 1 || v - from > 2);

/** `wie der Minister am Montag sagte`, `…, der das erklärt hatte` */
function verbFinal(units: Unit[], v: number, start: number, language: Language): Phrase | null {
  for (let j = v - 1; j >= Math.max(start, v - 30); j--) {
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
      if (own && isNominative(units, own)) return own;
      return phraseEndingAt(units, j - 1, language);
    }
    if (unit.flags & (Word.finite | CUE) && j < v - 1 && !unit.capital) return null;
  }
  return null;
}

/** The longest phrase that ends just before unit `end`. */
export function phraseEndingAt(units: Unit[], end: number, language: Language): Phrase | null {
  for (let j = Math.max(0, end - 10); j < end; j++) {
    const phrase = phraseAt(units, j, language);
    if (phrase && phrase.from === j && phrase.to >= end && phrase.to <= end + 12) return phrase;
  }
  return null;
}

/** The phrase after a verb, past reflexives, adverbs and `am Montag in Berlin`. */
function phraseAfter(units: Unit[], v: number, language: Language): Phrase | null {
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
  if (!phrase || OBLIQUE.test((units[j] as Unit).lower)) {
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
const PLACE = /^(?:in|aus|bei|nach)$/;

function afterPreposition(units: Unit[], i: number, language: Language): number {
  let j = i + 1;
  const phrase = phraseAt(units, j, language);
  if (phrase && !phrase.pronoun) return phrase.to;
  while (j < units.length && (units[j] as Unit).flags & (Word.day | Word.determiner)) j++;
  if (/^\d/.test(units[j]?.text ?? '')) {
    j++;
    if (units[j]?.text === '.') j++;
    if (units[j] && (units[j] as Unit).flags & Word.day) j++;
  }
  return Math.max(j, i + 1);
}

function subjectVerb(units: Unit[], v: number, at: number, language: Language): Phrase | null {
  let end = v;
  while (end > 0 && isLead(units[end - 1] as Unit)) end--;
  const before = units[end - 1];
  const start = clauseStart(units, end);
  if (!before || before.marked || end <= start) return phraseAt(units, at + 1, language);
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
    if (k > start && !/^(?:[,)]|and|but)$/.test((units[k - 1] as Unit).lower)) continue;
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

function hasVerb(units: Unit[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) if ((units[j] as Unit).flags & (Word.finite | CUE)) return true;
  return false;
}

/** The first phrase of a stretch that no preposition governs. */
function leading(units: Unit[], from: number, to: number, language: Language): Phrase | null {
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
    if (unit.kind === 'punctuation' && unit.text !== '.' && unit.text !== ')' && unit.text !== '(')
      return j;
    if (unit.capital && j - 1 > start) continue;
    if (unit.flags & (Word.subordinator | Word.finite) && !(unit.flags & Word.relative)) return j;
    if (unit.flags & Word.relative && !(unit.flags & Word.determiner)) return j - 1;
    if (unit.flags & CUE && !(unit.flags & Word.role)) return j;
  }
  return start;
}
