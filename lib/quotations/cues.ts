import { isPersonal, type Phrase, phraseAt } from './phrases.ts';
import type { Unit } from './sentences.ts';
import { sourceAt } from './sources.ts';
import { mainSubject, subjectOf } from './subjects.ts';
import { CUE, type Language, Word } from './words.ts';

/** A cue in a sentence. Indices count the sentence's units. */
export interface FoundCue {
  kind: 'verb' | 'so' | 'source';
  at: number;
  /** Second part of the verb: `hinzu`. */
  particle?: number;
  /** Last unit of a cue of several words: `nach Angaben`. */
  until?: number;
  /** The finite part, where it is another word: `hat … gesagt`. */
  auxiliary?: number;
  /** The verb closes a subordinate clause or stands in the passive. */
  final?: boolean;
  /** Bits of `Word`. */
  flags: number;
  subject: Phrase | null;
  /** What the cue and its speaker take up. */
  from: number;
  to: number;
}

const PARTICLE_REACH = 30;
const AUXILIARY_REACH = 24;

/** The cues of a sentence with who they give the words to, in order. */
export function cuesOf(units: Unit[], language: Language): FoundCue[] {
  const out: FoundCue[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (unit.kind !== 'word' || unit.marked) continue;
    const cue =
      (unit.flags & (CUE | Word.separable) && verbAt(units, i, language)) ||
      contentCueAt(units, i, language) ||
      attributionAt(units, i, language) ||
      (unit.lower === 'so' && language.code === 'de' && soAt(units, i, language)) ||
      sourceAt(units, i, language);
    if (cue) out.push(cue);
  }
  return out;
}

function verbAt(units: Unit[], i: number, language: Language): FoundCue | null {
  const unit = units[i] as Unit;
  if (unit.capital && i > 0 && !units[i - 1]?.marked && units[i - 1]?.text !== ':') return null;
  let { flags } = unit;
  let particle: number | undefined;
  if (flags & Word.separable) {
    particle = particleOf(units, i, language);
    if (particle === undefined && !(flags & CUE)) return null;
    if (particle !== undefined) flags |= Word.say | Word.order;
  }
  let auxiliary: number | undefined;
  if (particle === undefined && (flags & Word.nonfinite || !language.verbSecond)) {
    auxiliary = auxiliaryOf(units, i, language);
    if (
      auxiliary === undefined &&
      flags & Word.nonfinite &&
      language.verbSecond &&
      !couldBeFinite(unit)
    ) {
      return null;
    }
  }
  const passive =
    auxiliary !== undefined && ((units[auxiliary] as Unit).flags & Word.passive) !== 0;
  const subject = subjectFor(units, i, auxiliary, passive, language);
  const ends = [i, particle ?? i, auxiliary ?? i];
  const from = Math.min(...ends, subject?.from ?? i);
  const to = Math.max(...ends.map((end) => end + 1), subject?.to ?? i);
  const last = Math.max(i, particle ?? i, auxiliary ?? i);
  const final =
    language.verbSecond && particle === undefined && (passive || isFinal(units, last, subject));
  return { kind: 'verb', at: i, particle, auxiliary, final, flags, subject, from, to };
}

/** Third person singular and participle are one form: `berichtet`, `erklärt`. */
const couldBeFinite = (unit: Unit) => /(?:[^g]|^)(?:be|er|ver|ent)\p{L}+t$|iert$/u.test(unit.lower);

/** Whether a verb stands last in its clause, after its subject and more. */
function isFinal(units: Unit[], last: number, subject: Phrase | null): boolean {
  const next = units[last + 1];
  return subject !== null && subject.to < last && (!next || next.text === ',' || next.text === '.');
}

function particleOf(units: Unit[], i: number, language: Language): number | undefined {
  const particles = language.particlesOf((units[i] as Unit).lower);
  let found: number | undefined;
  for (let j = i + 1; particles && j < Math.min(units.length, i + PARTICLE_REACH); j++) {
    const unit = units[j] as Unit;
    if (unit.terminal || unit.text === ':' || unit.text === ';') break;
    if (found !== undefined && unit.kind === 'punctuation') break;
    if (!unit.capital && particles.includes(unit.lower)) {
      const next = units[j + 1];
      const last = !next || next.marked || next.kind === 'punctuation';
      if (
        last ||
        (next.flags & (Word.conjunction | Word.subordinator)) !== 0 ||
        particles.includes(next.lower)
      ) {
        found = j;
      }
    }
  }
  return found;
}

function auxiliaryOf(units: Unit[], i: number, language: Language): number | undefined {
  const isAuxiliary = (unit: Unit | undefined) =>
    unit !== undefined && !unit.capital && (unit.flags & (Word.have | Word.passive)) !== 0;
  if (!language.verbSecond) {
    for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
      if (isAuxiliary(units[j])) return j;
      if (!((units[j] as Unit).flags & Word.adverb)) return undefined;
    }
    return undefined;
  }
  const next = units[i + 1];
  // "Im Brief, den er geschickt hat, erklärt sie": behind a comma the form is finite.
  const clauseFirst = i > 0 && units[i - 1]?.text === ',';
  if (clauseFirst && couldBeFinite(units[i] as Unit)) return undefined;
  if (isAuxiliary(next) && !isModalBefore(units, i)) return i + 1;
  for (let j = i - 1; j >= Math.max(0, i - AUXILIARY_REACH); j--) {
    const unit = units[j] as Unit;
    if (isAuxiliary(unit) || (j === 0 && unit.flags & (Word.have | Word.passive))) return j;
    if (unit.text === ':' || unit.text === ';' || (unit.marked && unit.terminal)) break;
    if (unit.flags & Word.finite && !(unit.flags & (Word.have | Word.passive))) {
      return isAuxiliary(next) ? j : undefined;
    }
  }
  return undefined;
}

function subjectFor(
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
const IMPERSONAL = /^(?:heißt|hieß|geheißen)$/;
const PLACE = /^(?:in|im|aus|auf|bei|beim|von|vom|seitens)$/;

/** `wird X zitiert`, `die Zeitung zitiert X`: who is quoted speaks. */
function citedBy(units: Unit[], finite: number, i: number, passive: boolean, language: Language) {
  const subject = subjectOf(units, finite, i, language);
  if (passive || !subject || subject.pronoun) {
    const after = subject?.pronoun ? phraseAt(units, Math.max(i + 1, subject.to), language) : null;
    return after ?? subject;
  }
  return phraseAt(units, Math.max(i + 1, subject.to), language) ?? subject;
}

/** `soll … gesagt haben`: the modal is the finite verb. */
function isModalBefore(units: Unit[], i: number): boolean {
  if (!/^(?:haben|sein|werden)$/.test(units[i + 1]?.lower ?? '')) return false;
  for (let j = i - 1; j >= Math.max(0, i - AUXILIARY_REACH); j--) {
    if (/^(?:soll|sollen|will|wollen|kann|dürfte|muss|könnte)$/.test((units[j] as Unit).lower))
      return true;
  }
  return false;
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

/** `ist der Meinung, dass …`, `äußerte die Hoffnung, …`: a noun hands the words over. */
function contentCueAt(units: Unit[], i: number, language: Language): FoundCue | null {
  const unit = units[i] as Unit;
  if (!(unit.flags & Word.contentNoun) || units[i + 1]?.text !== ',') return null;
  const content = units[i + 2];
  if (!content || !/^(?:dass|that)$/.test(content.lower)) return null;
  const subject = mainSubject(units.slice(0, i), language);
  if (!subject || subject.to >= i) return null;
  return { kind: 'verb', at: i, flags: Word.say, subject, from: subject.from, to: i + 1 };
}

/**
 * Any verb makes an attribution where words in marks stand as its object before it: `"…", strahlte die Siegerin`,
 * `"…," Smith quipped`. Only its form and place tell it.
 */
function attributionAt(units: Unit[], i: number, language: Language): FoundCue | null {
  const unit = units[i] as Unit;
  if (unit.capital || unit.flags & ~(Word.finite | Word.subjunctive)) return null;
  if (language.code === 'de') {
    const quoted = units[i - 2]?.marked;
    if (
      !quoted ||
      units[i - 1]?.text !== ',' ||
      !/(?:t|te|ten|e|en)$|^(?:\p{Ll}*[aeiouäöü]\p{Ll}{1,3})$/u.test(unit.lower)
    )
      return null;
    const subject = subjectOf(units, i, i, language);
    const named =
      subject &&
      subject.from > i &&
      subject.from - i < 4 &&
      (isPersonal(units, subject) || units[subject.from]?.capital === false);
    return named
      ? { kind: 'verb', at: i, flags: Word.say, subject, from: i, to: subject.to }
      : null;
  }
  if (language.code !== 'en' || !/(?:ed|s)$/.test(unit.lower)) return null;
  const inverted = units[i - 1];
  if (inverted?.marked && (inverted.comma || inverted.terminal)) {
    const subject = phraseAt(units, i + 1, language);
    return subject && { kind: 'verb', at: i, flags: Word.say, subject, from: i, to: subject.to };
  }
  for (let q = i - 1; q >= Math.max(0, i - 8); q--) {
    const quoted = units[q];
    if (!quoted?.marked || !quoted.comma) continue;
    const subject = phraseAt(units, q + 1, language);
    const next = units[i + 1];
    if (
      subject?.to !== i ||
      (next && next.kind === 'word' && !(next.flags & (Word.preposition | Word.adverb | Word.day)))
    )
      return null;
    return { kind: 'verb', at: i, flags: Word.say, subject, from: q + 1, to: i + 1 };
  }
  return null;
}

/** `…, so der Minister` */
function soAt(units: Unit[], i: number, language: Language): FoundCue | null {
  const before = units[i - 1];
  if (!before || !(before.marked || /^[,–—-]$/.test(before.text))) return null;
  const subject = phraseAt(units, i + 1, language);
  if (!subject) return null;
  const after = units[subject.to];
  const closed =
    !after ||
    after.marked ||
    after.kind === 'punctuation' ||
    (after.flags & (Word.preposition | Word.adverb)) !== 0;
  return closed ? { kind: 'so', at: i, flags: Word.say, subject, from: i, to: subject.to } : null;
}
