import { afterPreposition } from './clauses.ts';
import type { FoundCue } from './cues.ts';
import { phraseAt } from './phrases.ts';
import { clauseAfter, infinitive } from './report-after.ts';
import { clauseBefore, wieClause } from './report-before.ts';
import { contentEnd, piece, type Reported } from './report-pieces.ts';
import type { Unit } from './units.ts';
import { type Language, Word } from './words.ts';

/** The reported clauses of a sentence with cues. */
export function reportedClauses(units: Unit[], cues: FoundCue[], language: Language): Reported[] {
  if (!language.reports) return [];
  const out: Reported[] = [];
  for (const cue of cues) {
    const found =
      cue.kind === 'source'
        ? aroundSource(units, cue)
        : (subordinate(units, cue, cues, language) ??
          wieClause(units, cue, language) ??
          clauseBefore(units, cue, language) ??
          clauseAfter(units, cue, language) ??
          infinitive(units, cue, language));
    if (found) out.push(...(Array.isArray(found) ? found : [found]));
  }
  return withoutOverlap(units, out);
}

const CONTENT: Record<string, RegExp> = {
  de: /^(?:dass|daß|ob|wie|warum|weshalb|wieso)$/,
  en: /^(?:that|whether|how|why)$/,
};

/** `X sagte, dass …` and `Dass …, sagte X`. */
function subordinate(
  units: Unit[],
  cue: FoundCue,
  cues: FoundCue[],
  language: Language,
): Reported | null {
  const words = CONTENT[language.code];
  if (!words) return null;
  const end = contentEnd(units);
  for (let j = cue.at + 1; j < end; j++) {
    const unit = units[j] as Unit;
    if (unit.kind !== 'word' || unit.capital || !words.test(unit.lower)) continue;
    const before = units[j - 1] as Unit;
    if (
      language.verbSecond
        ? before.text !== ',' && !(before.flags & Word.conjunction)
        : j - cue.to > 12
    )
      continue;
    if (!language.verbSecond && unit.lower !== 'that' && j > cue.to) continue;
    if (before.flags & Word.preposition && unit.lower === 'that') continue;
    if (!language.verbSecond && !reachesContent(units, cue, j, language)) continue;
    // "betonte er, die USA erwarteten, dass …": the nearer cue governs the clause.
    if (cues.some((other) => other.kind === 'verb' && other.at > cue.at && other.at < j))
      return null;
    return { from: j, to: clauseEnd(units, j, cue, cues, end), rule: 'subordinate-clause', cue };
  }
  const first = units[0] as Unit;
  if (
    words.test(first.lower) &&
    first.lower !== 'wie' &&
    language.verbSecond &&
    units[cue.from - 1]?.text === ','
  ) {
    return { from: 0, to: cue.from - 1, rule: 'subordinate-clause', cue };
  }
  return null;
}

/** Verbs whose object is who hears: told reporters that … */
const TELLS = /^(?:t[eo]ll?|told|inform|remind|assur|warn|convinc|promis|show|notif|advis|persuad)/;

/** `said on Monday that`, `told the BBC that`; not `recalled a sign that`, where the clause is a relative one. */
function reachesContent(units: Unit[], cue: FoundCue, that: number, language: Language): boolean {
  let k = Math.max(
    cue.at + 1,
    cue.until ?? 0,
    cue.subject && cue.subject.from > cue.at ? cue.to : 0,
  );
  if (TELLS.test((units[cue.at] as Unit).lower)) k = phraseAt(units, k, language)?.to ?? k;
  while (k < that) {
    const unit = units[k] as Unit;
    if (unit.flags & Word.preposition) k = afterPreposition(units, k, language);
    else if (unit.flags & (Word.adverb | Word.day) || unit.text === ',') k++;
    else return false;
  }
  return true;
}

/** Up to where another cue begins behind a comma: `Asked whether he would resign, Powell said` */
function clauseEnd(
  units: Unit[],
  from: number,
  cue: FoundCue,
  cues: FoundCue[],
  end: number,
): number {
  const next = cues.find(
    (other) =>
      other !== cue &&
      other.from > from + 2 &&
      units[other.from - 1]?.text === ',' &&
      other.subject,
  );
  return next && cue.at === 0 ? next.from - 1 : end;
}

/** What `laut X` vouches for: its sentence, or the part between semicolons; in dashes, nothing outside them. */
function aroundSource(units: Unit[], cue: FoundCue): Reported[] {
  if (/^[–—]$/.test(units[cue.from - 1]?.text ?? '')) return [];
  const isStop = (unit: Unit) => unit.text === ';';
  const from = units.findLastIndex((unit, j) => j < cue.from && isStop(unit)) + 1;
  const stop = units.findIndex((unit, j) => j >= cue.to && isStop(unit));
  const end = stop < 0 ? contentEnd(units) : stop;
  const parts = [
    piece(units, from, cue.from, cue, 'source'),
    piece(units, cue.to, end, cue, 'source'),
  ];
  return parts.filter((part) => part !== null);
}

/** Spans of one sentence may nest but not cross: of two that overlap, the first and longer stays. */
function withoutOverlap(units: Unit[], found: Reported[]): Reported[] {
  const kept: Reported[] = [];
  for (const clause of found) {
    if (clause.to <= clause.from || clause.to > units.length) continue;
    const clash = kept.some((other) => clause.from < other.to && other.from < clause.to);
    if (!clash) kept.push(clause);
  }
  return kept;
}
