import type { FoundCue } from './cues.ts';
import { type Phrase, phraseAt } from './phrases.ts';
import type { Unit } from './units.ts';
import { type Language, Word } from './words.ts';

const REACH = 8;

/** A source that a preposition names, at unit `i`: laut, nach Angaben, X zufolge, according to. */
export function sourceAt(units: Unit[], i: number, language: Language): FoundCue | null {
  if (language.code === 'de') return germanSource(units, i, language);
  if (language.code === 'en') return englishSource(units, i, language);
  const subject = (units[i] as Unit).flags & Word.source ? phraseAt(units, i + 1, language) : null;
  return subject && found(i, i, subject.to, subject);
}

function found(at: number, from: number, to: number, subject: Phrase | null, until = at): FoundCue {
  return { kind: 'source', at, until, flags: Word.source, subject, from, to };
}

function germanSource(units: Unit[], i: number, language: Language): FoundCue | null {
  const unit = units[i] as Unit;
  if (unit.lower === 'laut' || unit.lower === 'gemäß') {
    const named = afterNoun(units, i + 1, language);
    return named ? found(i, i, named.to, named) : null;
  }
  if (unit.lower === 'zufolge') {
    for (let j = Math.max(0, i - REACH); j < i; j++) {
      const phrase = phraseAt(units, j, language);
      if (phrase?.to !== i) continue;
      return found(i, phrase.from, i + 1, afterNoun(units, j, language) ?? phrase);
    }
    return null;
  }
  if (unit.lower === 'nach') {
    const noun = sourceNounFrom(units, i + 1);
    if (noun >= 0) {
      const named = afterNoun(units, i + 1, language);
      return found(i, i, Math.max(named?.to ?? 0, noun + 1), named, noun);
    }
    // "seiner Ansicht nach"
    const before = units[i - 1];
    const owner = units[i - 2];
    if (
      before &&
      owner &&
      before.flags & Word.sourceNoun &&
      !(units[i + 1]?.flags ?? 0 & Word.determiner)
    ) {
      const from = owner.flags & (Word.determiner | Word.firstPerson) ? i - 2 : i - 1;
      return found(i, from, i + 1, {
        from,
        to: i,
        name: { from, to: from + 1 },
        pronoun: true,
        role: false,
      });
    }
  }
  return null;
}

/** First noun of source after a preposition, adjectives between: nach übereinstimmenden Angaben. */
function sourceNounFrom(units: Unit[], from: number): number {
  for (let j = from; j < Math.min(units.length, from + 4); j++) {
    const unit = units[j] as Unit;
    if (unit.flags & Word.sourceNoun && unit.capital) return j;
    if (unit.kind !== 'word' || (unit.capital && j > from)) return -1;
  }
  return -1;
}

/** The speaker in `Angaben der Polizei`, `einem Bericht der Zeitung`; else the phrase itself. */
function afterNoun(units: Unit[], from: number, language: Language): Phrase | null {
  const whole = phraseAt(units, from, language);
  const noun = sourceNounFrom(units, from);
  if (noun < 0) return whole;
  let j = noun + 1;
  if (/^(?:von|vom|aus)$/.test(units[j]?.lower ?? '')) j++;
  const next = units[j];
  const owner =
    next && (next.capital || next.marked || next.flags & Word.determiner)
      ? phraseAt(units, j, language)
      : null;
  if (
    owner &&
    (j > noun + 1 ||
      /^(?:de[rs]|eine[rs]|seine[rs]|ihre[rs])$/.test(next?.lower ?? '') ||
      next?.capital ||
      next?.marked)
  )
    return owner;
  return whole;
}

function englishSource(units: Unit[], i: number, language: Language): FoundCue | null {
  const unit = units[i] as Unit;
  if (unit.lower !== 'according' || units[i + 1]?.lower !== 'to') return null;
  const subject = phraseAt(units, i + 2, language);
  if (!subject) return null;
  let to = subject.to;
  while (
    to < units.length &&
    to - subject.to < REACH &&
    units[to]?.kind === 'word' &&
    !units[to]?.marked
  )
    to++;
  return found(i, i, units[to]?.kind === 'punctuation' ? to : subject.to, subject, i + 1);
}
