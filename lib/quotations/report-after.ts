import type { FoundCue } from './cues.ts';
import { phraseAt } from './phrases.ts';
import { contentEnd, piece, type Reported } from './report-pieces.ts';
import { hasFinite, hasInfinitive, reporting } from './report-signs.ts';
import type { Unit } from './units.ts';
import { CUE, type Language, Word } from './words.ts';

/** `X sagte, die Lage sei ernst.` and `X said the talks had failed.` */
export function clauseAfter(units: Unit[], cue: FoundCue, language: Language): Reported | null {
  const end = contentEnd(units);
  if (!language.verbSecond) {
    if (!(cue.flags & Word.say) || cue.subject === null || cue.subject.from > cue.at) return null;
    const from = pastAdverbial(units, cue.at + 1, language);
    const opens = units[from];
    if (!opens || opens.kind === 'punctuation' || opens.marked) return null;
    if (opens.flags & Word.preposition) return null;
    return hasFinite(units, from, end) ? piece(units, from, end, cue, 'reported-clause') : null;
  }
  for (let j = Math.max(cue.at, cue.particle ?? 0) + 1; j < end; j++) {
    const unit = units[j] as Unit;
    if (unit.text !== ',' && unit.text !== ':') continue;
    if (j < cue.to - 1) continue;
    if (!reporting(units, j + 1, nextStop(units, j + 1, end))) {
      if (!reporting(units, j + 1, end)) return null;
      if (!opensMainClause(units, j + 1, language)) continue;
    }
    return piece(units, j + 1, end, cue, 'reported-clause');
  }
  return null;
}

/** A subject and its verb: no apposition, no adverbial. */
function opensMainClause(units: Unit[], from: number, language: Language): boolean {
  const subject = phraseAt(units, from, language);
  const verb = subject && units[subject.to];
  return !!verb && !verb.capital && (verb.flags & (CUE | Word.finite)) !== 0;
}

/** Past `on Monday`, `in a statement`, where a subject follows. */
function pastAdverbial(units: Unit[], from: number, language: Language): number {
  const unit = units[from];
  if (!unit || !(unit.flags & Word.preposition)) return from;
  const inner = phraseAt(units, from + 1, language);
  const to =
    inner?.to ?? (units[from + 1] && (units[from + 1] as Unit).flags & Word.day ? from + 2 : from);
  return to > from && phraseAt(units, to, language) ? to : from;
}

function nextStop(units: Unit[], from: number, end: number): number {
  for (let j = from; j < end; j++) if (units[j]?.text === ',') return j;
  return end;
}

/** `X forderte die Regierung auf, … zu …` */
export function infinitive(units: Unit[], cue: FoundCue, language: Language): Reported | null {
  if (!(cue.flags & Word.order) || language.code !== 'de') return null;
  const end = contentEnd(units);
  for (let j = cue.at + 1; j < end; j++) {
    if (units[j]?.text !== ',') continue;
    if (!hasInfinitive(units, j + 1, end)) return null;
    if (cue.particle !== undefined && j < cue.particle) continue;
    return piece(units, j + 1, end, cue, 'infinitive');
  }
  return null;
}
