import type { FoundCue } from './cues.ts';
import { phraseAt } from './phrases.ts';
import type { Unit } from './sentences.ts';
import type { Rule } from './types.ts';
import { CUE, type Language, Word } from './words.ts';

/** A reported clause: units `from` up to, not including, `to`. */
export interface Reported {
  from: number;
  to: number;
  rule: Rule;
  cue: FoundCue;
}

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

/** The end of what the sentence says, its full stop left out. */
function contentEnd(units: Unit[]): number {
  let end = units.length;
  while (end > 0 && (units[end - 1] as Unit).kind === 'punctuation' && units[end - 1]?.text !== ')')
    end--;
  return end;
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

/** `Wie X mitteilte, …` */
function wieClause(units: Unit[], cue: FoundCue, language: Language): Reported | Reported[] | null {
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
function clauseBefore(
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
  if (!language.verbSecond && (comma < 3 || !hasVerb(units, 0, comma))) return null;
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

const reporting = (units: Unit[], from: number, to: number) => {
  for (let j = from; j < to; j++) {
    const unit = units[j] as Unit;
    if (unit.marked || unit.capital) continue;
    if (unit.flags & (Word.subjunctive | Word.conditional) || isFinalSubjunctive(units, j))
      return true;
  }
  return false;
};

/** The verb of a dass-clause stands last, and in the subjunctive it ends in -e: dass Peking ihn nutze. */
function isFinalSubjunctive(units: Unit[], j: number): boolean {
  const { lower, flags, kind } = units[j] as Unit;
  const next = units[j + 1];
  if (kind !== 'word' || flags || (next && next.kind !== 'punctuation')) return false;
  return /[^t]e$/.test(lower) && lower.length > 3 && !NO_VERB.test(lower);
}
const NO_VERB =
  /^(?:heute|gerne|lange|ohne|alleine|beinahe|nahe|ende|solche|welche|andere|viele|einige|alle|keine|seine|ihre|diese|jene|meine|deine|unsere)$/;

const hasVerb = (units: Unit[], from: number, to: number) => {
  for (let j = from; j < to; j++) {
    const unit = units[j] as Unit;
    if (unit.flags & (Word.finite | Word.subjunctive | Word.conditional) && !unit.marked)
      return true;
  }
  return false;
};

/** `X sagte, die Lage sei ernst.` and `X said the talks had failed.` */
function clauseAfter(units: Unit[], cue: FoundCue, language: Language): Reported | null {
  const end = contentEnd(units);
  if (!language.verbSecond) {
    if (!(cue.flags & Word.say) || cue.subject === null || cue.subject.from > cue.at) return null;
    const from = pastAdverbial(units, cue.at + 1, language);
    const opens = units[from];
    if (!opens || opens.kind === 'punctuation' || opens.marked) return null;
    if (opens.flags & Word.preposition) return null;
    return hasVerb(units, from, end) ? piece(units, from, end, cue, 'reported-clause') : null;
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
function infinitive(units: Unit[], cue: FoundCue, language: Language): Reported | null {
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

function hasInfinitive(units: Unit[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const unit = units[j] as Unit;
    if (
      unit.lower === 'zu' &&
      /(?:e|r|l)n$|^(?:sein|tun)$/.test(units[j + 1]?.lower ?? '') &&
      !units[j + 1]?.capital
    )
      return true;
    if (/^\p{Ll}{2,}zu\p{Ll}+(?:e|r|l)n$/u.test(unit.text)) return true;
  }
  return false;
}

/** What `laut X` vouches for: the sentence before and after it. */
function aroundSource(units: Unit[], cue: FoundCue): Reported[] {
  const end = contentEnd(units);
  const parts = [
    piece(units, 0, cue.from, cue, 'source'),
    piece(units, cue.to, end, cue, 'source'),
  ];
  return parts.filter((part) => part !== null);
}

/** A clause without signs at its edges; null where no words are left. */
function piece(
  units: Unit[],
  from: number,
  to: number,
  cue: FoundCue,
  rule: Rule,
): Reported | null {
  let a = from;
  let b = to;
  while (a < b && units[a]?.kind === 'punctuation') a++;
  while (b > a && units[b - 1]?.kind === 'punctuation' && !/^[)\]]$/.test(units[b - 1]?.text ?? ''))
    b--;
  if (b - a < 1 || (b - a === 1 && units[a]?.marked)) return null;
  return { from: a, to: b, rule, cue };
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
