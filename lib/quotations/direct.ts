import type { FoundCue } from './cues.ts';
import { phraseAt } from './phrases.ts';
import type { Sentence, Unit } from './sentences.ts';
import type { Token } from './tokens.ts';
import type { Rule } from './types.ts';
import { CUE, type Language, Word } from './words.ts';

/** What is said for and against a marked span being speech. */
export interface Verdict {
  speech: boolean;
  rule: Rule;
  /** The cue that hands the words over, and where it stands. */
  cue?: FoundCue;
  evidence: string[];
}

/** How much each observation counts. Speech takes `ENOUGH` in sum. Set by judgement, not fitted. */
const WEIGHTS = {
  'cue after': 6,
  'cue before': 5,
  'colon before': 3,
  'cue in the sentence': 2,
  'sentence reports': 2,
  'judged so': 4,
  'after an indefinite article': 2,
  'predicate of a report': 2,
  'noun of speech before': 3,
  'ends as a sentence': 3,
  'stands alone': 2,
  'opens as a sentence': 1,
  'nine words or more': 3,
  'five words or more': 2,
  'first person': 2,
  'finite verb': 2,
  'begins in lower case': 2,
  'goes on from a quotation': 1,
  'word before its noun': -2,
  'two words': -1,
  'one word': -2,
  'no verb': -2,
  'written as a title': -3,
  'abbreviation follows': -3,
  'in parentheses': -2,
  'part of a compound': -4,
  'opening mark missing': -4,
  'noun that names': -5,
  'set off as a name': -5,
} as const;
type Evidence = keyof typeof WEIGHTS;
const ENOUGH = 3;
/** Where no words of the language are known: five words, or an end inside the marks. */
const ENOUGH_UNKNOWN = 2;

/** What surrounds a marked span. */
export interface Surroundings {
  /** The cues of its sentence. */
  cues: FoundCue[];
  /** A quotation ends just before. */
  follows: boolean;
  /** The cue of the reported clause that holds it. */
  inside: FoundCue | undefined;
}

/** Whether the marked unit `q` of a sentence is speech. */
export function judgeMarked(
  tokens: Token[],
  sentence: Sentence,
  q: number,
  { cues, follows, inside }: Surroundings,
  language: Language,
): Verdict {
  const { units } = sentence;
  const evidence = withinMarks(tokens, units[q] as Unit, language);
  const after = cueAfter(units, q, cues);
  const before = after ? undefined : cueBefore(units, q, cues);
  const cue = after ?? before ?? inside ?? best(cues, q);
  const colon = units[q - 1]?.text === ':';
  if (after) evidence.push('cue after');
  else if (before) evidence.push('cue before');
  else if (colon) evidence.push('colon before');
  else if (cue) evidence.push('cue in the sentence');
  if (cue && cue !== after && judges(units, q, cue, language) && !qualifies(units, q, language)) {
    evidence.push('judged so');
  }
  if (!after && !before && reports(units)) evidence.push('sentence reports');
  if (isReporting(units[q - 1]) || isReporting(units[q + 1]))
    evidence.push('predicate of a report');
  if ((cue || reports(units)) && INDEFINITE.test(units[q - 1]?.lower ?? '')) {
    evidence.push('after an indefinite article');
  }
  if (cue && named(units, cue)) evidence.push('noun that names');
  if (units[q]?.terminal && standsAlone(units, q)) evidence.push('stands alone');
  if (follows) evidence.push('goes on from a quotation');
  evidence.push(...around(units, q, language));
  const sum = evidence.reduce((total, key) => total + WEIGHTS[key], 0);
  evidence.sort((a, b) => Math.abs(WEIGHTS[b]) - Math.abs(WEIGHTS[a]));
  const rule: Rule =
    after || before
      ? 'cue-attached'
      : colon
        ? 'colon'
        : cue || evidence.includes('sentence reports')
          ? 'cue-in-sentence'
          : 'reads-as-speech';
  return { speech: sum >= (language.code ? ENOUGH : ENOUGH_UNKNOWN), rule, cue, evidence };
}

/** What the marked words themselves show. */
function withinMarks(tokens: Token[], unit: Unit, language: Language): Evidence[] {
  const { from, to } = unit.marked as NonNullable<Unit['marked']>;
  let words = 0;
  let capitals = 0;
  let functionWords = 0;
  let flags = 0;
  let first: Token | undefined;
  for (let i = from; i <= to; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    first ??= token;
    words++;
    if (token.capital || /^\p{N}/u.test(token.text)) capitals++;
    else if (token.flags & (Word.preposition | Word.determiner | Word.conjunction | Word.nobility))
      functionWords++;
    if (!token.capital || i === from + 1) flags |= token.flags;
  }
  const evidence: Evidence[] = [];
  const lowerStart = first !== undefined && !first.capital && !/^\p{N}/u.test(first.text);
  const verb = (flags & (Word.finite | CUE)) !== 0;
  if (flags & Word.firstPerson) evidence.push('first person');
  if (verb && words > 1) evidence.push('finite verb');
  // American usage also puts the full stop behind a phrase inside: worry about "fake news."
  const phrase = lowerStart && !language.nounsCapitalised && !unit.exclaims;
  if (unit.terminal && words > 1 && !phrase) evidence.push('ends as a sentence');
  if (words >= 9) evidence.push('nine words or more');
  else if (words >= 5) evidence.push('five words or more');
  else if (words === 2) evidence.push('two words');
  else if (words < 2) evidence.push('one word');
  if (verb && words > 2 && first?.capital && !unit.terminal) evidence.push('opens as a sentence');
  if (lowerStart) evidence.push('begins in lower case');
  // American usage puts the full stop of the sentence inside: on ABC's "This Week."
  const ends =
    unit.terminal && (language.nounsCapitalised || words < 2 || capitals + functionWords < words);
  const spoken = verb || (flags & Word.firstPerson) !== 0 || ends || unit.exclaims;
  const titled = capitals + functionWords === words && words > 2 && capitals * 2 >= words;
  if (titled && language.code && !language.nounsCapitalised && !unit.exclaims) {
    evidence.push('written as a title');
  } else if (!spoken && !lowerStart && language.code) {
    if (capitals + functionWords === words && words > 1) evidence.push('written as a title');
    else if (words > 2) evidence.push('no verb');
  }
  return evidence;
}

const GENITIVE = /^(?:der|des|von|vom|beim|bei|of|for|from|at|the)$/;

/** One word that goes with the noun after it: `"gefährlicher" Militärzusammenarbeit`. */
function qualifies(units: Unit[], q: number, language: Language): boolean {
  const { marked } = units[q] as Unit;
  const next = units[q + 1];
  const oneWord = marked !== undefined && marked.to - marked.from === 2;
  return language.nounsCapitalised && oneWord && next?.kind === 'word' && next.capital;
}

/** `Der Name lautet …`, `die Gruppe heißt …` */
const named = (units: Unit[], cue: FoundCue) =>
  !!cue.subject &&
  (((units[cue.at] as Unit).flags & Word.label) !== 0 ||
    /^reads?$/.test((units[cue.at] as Unit).lower)) &&
  ((units[cue.subject.name.to - 1] as Unit).flags & Word.naming) !== 0;

/** What stands beside the marks. */
function around(units: Unit[], q: number, language: Language): Evidence[] {
  const evidence: Evidence[] = [];
  const before = units[q - 1];
  const next = units[q + 1];
  const unit = units[q] as Unit;
  if (before && before.flags & Word.speechNoun) evidence.push('noun of speech before');
  const labelled = before && /^[:,]$/.test(before.text) ? units[q - 2] : before;
  if (labelled && labelled.flags & Word.naming) evidence.push('noun that names');
  const holder = units[q - 2];
  const ofRole = before && GENITIVE.test(before.lower) && holder && holder.flags & Word.role;
  const source = before && (before.flags & Word.source || before.lower === 'wie') && !unit.terminal;
  if (ofRole || source) evidence.push('set off as a name');
  else if ((before && before.flags & Word.label) || (next && next.flags & Word.label)) {
    evidence.push('set off as a name');
  }
  if (qualifies(units, q, language)) evidence.push('word before its noun');
  if (next?.text === '(' && units[q + 2]?.text === units[q + 2]?.text.toUpperCase()) {
    evidence.push('abbreviation follows');
  }
  if (before?.text === '(' && next?.text === ')' && language.code) evidence.push('in parentheses');
  if (unit.marked && !unit.marked.open) evidence.push('opening mark missing');
  const hyphen = /^[-‐‑]$/;
  if (
    (next && hyphen.test(next.text) && next.start === unit.end) ||
    (before && hyphen.test(before.text) && before.end === unit.start)
  ) {
    evidence.push('part of a compound');
  }
  return evidence;
}

/** `"…", sagte X` and `"…," X said` */
function cueAfter(units: Unit[], q: number, cues: FoundCue[]): FoundCue | undefined {
  let next = q + 1;
  while (units[next] && /^[,–—-]$/.test((units[next] as Unit).text)) next++;
  const before = units[q - 1];
  const unit = units[q] as Unit;
  const opens = !before || before.kind === 'punctuation' || before.marked;
  // Without a comma, marks after an article or noun belong to it: a spokesman of "Attac" said.
  if (next === q + 1 && !unit.terminal && !opens) return undefined;
  const adverb = (units[next]?.flags ?? 0) & Word.adverb;
  return cues.find(
    (cue) =>
      !(next === q + 1 && (units[cue.at] as Unit).flags & Word.label) &&
      (cue.from === next || (adverb && cue.from === next + 1)) &&
      cue.flags & (Word.say | Word.order),
  );
}

/** `X sagte: "…"` and `X said, "…"`; without a sign between, only where the verb itself touches the marks. */
function cueBefore(units: Unit[], q: number, cues: FoundCue[]): FoundCue | undefined {
  const sign = units[q - 1]?.text;
  const near = cues.filter((cue) => cue.at < q);
  if (sign === ':')
    return best(
      near.filter((cue) => !speechBetween(units, cue.at, q)),
      q,
    );
  const edge = sign === ',' ? q - 1 : q;
  const touching = near.findLast((cue) => cue.to === edge);
  return touching && touching.flags & Word.say ? touching : undefined;
}

const speechBetween = (units: Unit[], from: number, to: number) =>
  units.slice(from, to).some((unit) => unit.terminal);

/** `nannte den Plan einen "Wortbruch"`, `spoke of a "disaster"`, `wies das als "haltlos" zurück` */
function judges(units: Unit[], q: number, cue: FoundCue, language: Language): boolean {
  const before = units[q - 1];
  if (cue.kind !== 'verb' || !before) return false;
  const governor = before.flags & Word.determiner ? (units[q - 2]?.lower ?? '') : before.lower;
  const { lower } = units[cue.at] as Unit;
  const judging = (cue.flags & Word.judge) !== 0 || cue.particle !== undefined;
  if (/^(?:als|as)$/.test(governor)) return judging;
  if (/^(?:von|of)$/.test(governor) && SPEAKS_OF.test(lower)) return true;
  if (governor === 'vor' && /^(?:ge)?warn/.test(lower)) return true;
  if (!(cue.flags & Word.judge) || cue.at > q) return false;
  if (INDEFINITE.test(before.lower)) return true;
  const object = phraseAt(units, Math.max(cue.at + 1, cue.subject?.to ?? 0), language);
  const touches = cue.at === q - 1 || cue.to === q || object?.to === q || object?.to === q + 1;
  return touches && CALLS.test(lower);
}
const CALLS = /^(?:nenn|nann|titul|schimpf|call|dub|label|term|brand|deem|descri)/;
const SPEAKS_OF = /^(?:ge)?(?:spr[aeio]ch|red|sp[eo]ak|spoke|talk)/;
const INDEFINITE = /^(?:k?eine?[nmr]?|an?)$/;

/** How far a cue is from being the one that hands over the marked words: the lower, the nearer. */
const distance = (cue: FoundCue, q: number) =>
  Math.abs(cue.at - q) +
  (cue.at > q ? 6 : 0) +
  (cue.subject ? 0 : 20) +
  (cue.final ? 15 : 0) +
  (cue.kind === 'source' ? 8 : cue.flags & Word.say ? 0 : 4);

/** The cue that most likely hands over the marked unit `q`. */
function best(cues: FoundCue[], q: number): FoundCue | undefined {
  let found: FoundCue | undefined;
  for (const cue of cues) if (!found || distance(cue, q) < distance(found, q)) found = cue;
  return found;
}

const standsAlone = (units: Unit[], q: number) =>
  units.every((unit, index) => index === q || (unit.kind === 'punctuation' && !unit.marked));

const isReporting = (unit: Unit | undefined) =>
  !!unit && !unit.marked && !unit.capital && (unit.flags & Word.subjunctive) !== 0;

/** Whether the sentence's own words stand in the subjunctive of reported speech. */
export const reports = (units: Unit[]): boolean =>
  units.some((unit) => unit.flags & Word.subjunctive && !unit.capital && !unit.marked);
