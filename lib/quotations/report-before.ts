import type { FoundCue } from './cues.ts';
import { contentEnd, piece, type Reported } from './report-pieces.ts';
import { hasFinite, reporting } from './report-signs.ts';
import type { Unit } from './units.ts';
import { type Language, Word } from './words.ts';

/** `Wie X mitteilte, …` */
export function wieClause(
  units: Unit[],
  cue: FoundCue,
  language: Language,
): Reported | Reported[] | null {
  if (language.code !== 'de') return null;
  let wie = -1;
  for (let j = cue.from; j >= Math.max(0, cue.at - 25); j--) {
    const unit = units[j] as Unit;
    if (unit.lower === 'wie' && (j === 0 || units[j - 1]?.kind === 'punctuation')) {
      wie = j;
      break;
    }
    if (unit.text === ':') break;
  }
  if (wie < 0) return null;
  const last = Math.max(cue.at, cue.auxiliary ?? 0, cue.particle ?? 0);
  const close = last + 1;
  const end = contentEnd(units);
  const after =
    units[close]?.text === ',' ? piece(units, close + 1, end, cue, 'reported-clause') : null;
  if (wie === 0) return after;
  const before = piece(units, 0, wie - 1, cue, 'reported-clause');
  return [before, after].filter((part) => part !== null);
}

/** `Die Lage sei ernst, sagte X.` */
export function clauseBefore(
  units: Unit[],
  cue: FoundCue,
  language: Language,
): Reported | Reported[] | null {
  const comma = cue.from - 1;
  if (!/^[,–—]$/.test(units[comma]?.text ?? '') || !(cue.flags & Word.say)) return null;
  if (units[comma - 1]?.marked) {
    const head = reportingHead(units, comma - 1);
    return head ? piece(units, 0, comma, cue, 'reported-clause') : null;
  }
  if (cue.subject && cue.subject.from < cue.at && language.verbSecond) return null;
  if (!language.verbSecond && (comma < 3 || !hasFinite(units, 0, comma))) return null;
  let from = 0;
  for (let j = comma - 1; j >= 0; j--) {
    const unit = units[j] as Unit;
    if (unit.text === ':' || unit.text === ';' || (unit.marked && unit.terminal)) {
      from = j + 1;
      break;
    }
  }
  const before = piece(units, from, comma, cue, 'reported-clause');
  const end = contentEnd(units);
  if (!before) return null;
  const tail = units[cue.to];
  if (tail?.text === ',' && cue.to + 3 < end && reporting(units, cue.to, end)) {
    const rest = piece(units, cue.to + 1, end, cue, 'reported-clause');
    return rest ? [before, rest] : before;
  }
  return before;
}

/** Own words in the subjunctive before a marked span: `Die USA seien "besorgt", sagte X.` */
function reportingHead(units: Unit[], q: number): boolean {
  let words = 0;
  let reports = false;
  for (let j = 0; j < q; j++) {
    const unit = units[j] as Unit;
    if (unit.marked || unit.kind !== 'word') continue;
    words++;
    if (unit.flags & (Word.subjunctive | Word.conditional) && !unit.capital) reports = true;
  }
  return reports && words > 2;
}
