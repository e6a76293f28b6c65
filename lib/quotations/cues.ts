import { isPersonal, type Phrase, phraseAt } from './phrases.ts';
import { reporting } from './report-signs.ts';
import { sourceAt } from './sources.ts';
import { mainSubject, subjectOf } from './subjects.ts';
import type { Unit } from './units.ts';
import { verbAt } from './verb-cues.ts';
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

/** `ist der Meinung, dass …`, `der Vorwurf der CDU, dass …`: a noun hands the words over. */
function contentCueAt(units: Unit[], i: number, language: Language): FoundCue | null {
  const unit = units[i] as Unit;
  if (!(unit.flags & Word.contentNoun)) return null;
  const owner = ownerOf(units, i, language);
  const comma = owner?.to ?? i + 1;
  const content = units[comma + 1];
  if (units[comma]?.text !== ',' || !content) return null;
  const stop = units.findIndex((other, j) => j > comma && other.text === ',');
  const reported =
    language.verbSecond && reporting(units, comma + 1, stop < 0 ? units.length : stop);
  if (!/^(?:dass|that)$/.test(content.lower) && !(reported && phraseAt(units, comma + 1, language)))
    return null;
  if (owner) return { kind: 'verb', at: i, flags: Word.say, subject: owner, from: i, to: owner.to };
  const verb = finiteBefore(units, i);
  const subject =
    (verb !== undefined && subjectOf(units, verb, verb, language)) ||
    mainSubject(units.slice(0, i), language);
  if (!subject || subject.to >= i) return null;
  return { kind: 'verb', at: i, flags: Word.say, subject, from: subject.from, to: i + 1 };
}

/** Whose claim it is: `der Vorwurf der CDU`, `die Aussage von Petra Lang`, `the claim by the union`. */
function ownerOf(units: Unit[], i: number, language: Language): Phrase | null {
  const { lower } = units[i + 1] ?? { lower: '' };
  const genitive = /^(?:de[rs]|eine[rs])$/.test(lower);
  if (!genitive && !/^(?:von|vom|by|of)$/.test(lower)) return null;
  const owner = phraseAt(units, genitive ? i + 1 : i + 2, language);
  // "der Vorwurf der CDU, der Minister habe …": no apposition, but what is claimed.
  const comma = units.findIndex((unit, j) => j > i && unit.text === ',');
  return owner && comma > owner.name.from && comma < owner.to ? { ...owner, to: comma } : owner;
}

/** The finite verb of the clause that unit `i` stands in, where it comes before it. */
function finiteBefore(units: Unit[], i: number): number | undefined {
  for (let j = i - 1; j >= 0; j--) {
    const unit = units[j] as Unit;
    if (unit.kind === 'punctuation' || unit.marked) return undefined;
    if (unit.flags & (Word.finite | Word.have | CUE) && !unit.capital) return j;
  }
  return undefined;
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
