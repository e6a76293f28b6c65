import type { FoundCue } from './cues.ts';
import { around, qualifies, withinMarks } from './evidence.ts';
import { handingOver } from './handing-over.ts';
import { INDEFINITE, judges } from './judging.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import type { Rule } from './types.ts';
import type { Unit } from './units.ts';
import { ENOUGH, ENOUGH_UNKNOWN, WEIGHTS } from './weights.ts';
import { type Language, Word } from './words.ts';

/** What is said for and against a marked span being speech. */
export interface Verdict {
  speech: boolean;
  rule: Rule;
  /** The cue that hands the words over, and where it stands. */
  cue?: FoundCue;
  evidence: string[];
}

/** What surrounds a marked span. */
export interface Surroundings {
  /** The cues of its sentence. */
  cues: FoundCue[];
  /** Whether its sentence {@link reports}. */
  reporting: boolean;
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
  { cues, reporting, follows, inside }: Surroundings,
  language: Language,
): Verdict {
  const { units } = sentence;
  const evidence = withinMarks(tokens, units[q] as Unit, language);
  const { cue, place } = handingOver(units, q, cues, inside, language);
  const colon = units[q - 1]?.text === ':';
  if (place === 'after') evidence.push('cue after');
  else if (place === 'before') evidence.push('cue before');
  else if (colon) evidence.push('colon before');
  else if (cue) evidence.push('cue in the sentence');
  if (colon && units[q]?.terminal && !evidence.includes('ends as a sentence'))
    evidence.push('ends as a sentence');
  if (
    cue &&
    place !== 'after' &&
    judges(units, q, cue, language) &&
    !qualifies(units, q, language)
  ) {
    evidence.push('judged so');
  }
  if (!place && reporting) evidence.push('sentence reports');
  if (inside && !place) evidence.push('within a report');
  if (isReporting(units[q - 1]) || isReporting(units[q + 1]))
    evidence.push('predicate of a report');
  if ((cue || reporting) && INDEFINITE.test(units[q - 1]?.lower ?? '')) {
    evidence.push('after an indefinite article');
  }
  if (cue && (named(units, cue) || reads(units, cue, evidence))) evidence.push('noun that names');
  if (units[q]?.terminal && standsAlone(units, q)) evidence.push('stands alone');
  if (follows) evidence.push('goes on from a quotation');
  // "Are you afraid?" she asked. "Always."
  if (follows && evidence.includes('stands alone') && !evidence.includes('ends as a sentence'))
    evidence.push('ends as a sentence');
  evidence.push(...around(units, q, language));
  const sum = evidence.reduce((total, key) => total + WEIGHTS[key], 0);
  evidence.sort((a, b) => Math.abs(WEIGHTS[b]) - Math.abs(WEIGHTS[a]));
  const rule: Rule = place
    ? 'cue-attached'
    : colon
      ? 'colon'
      : cue || evidence.includes('sentence reports')
        ? 'cue-in-sentence'
        : 'reads-as-speech';
  return { speech: sum >= (language.code ? ENOUGH : ENOUGH_UNKNOWN), rule, cue, evidence };
}

/** `Der Name lautet …`, `die Gruppe heißt …` */
const named = (units: Unit[], cue: FoundCue) =>
  !!cue.subject &&
  (((units[cue.at] as Unit).flags & Word.label) !== 0 ||
    /^reads?$/.test((units[cue.at] as Unit).lower)) &&
  ((units[cue.subject.name.to - 1] as Unit).flags & Word.naming) !== 0;

/** `a sign that read “Closed Until Further Notice”` */
const reads = (units: Unit[], cue: FoundCue, evidence: readonly string[]) =>
  /^read(?:s|ing)?$/.test((units[cue.at] as Unit).lower) && evidence.includes('written as a title');

const standsAlone = (units: Unit[], q: number) =>
  units.every((unit, index) => index === q || (unit.kind === 'punctuation' && !unit.marked));

const isReporting = (unit: Unit | undefined) =>
  !!unit && !unit.marked && !unit.capital && (unit.flags & Word.subjunctive) !== 0;

/** Whether the sentence's own words stand in the subjunctive of reported speech. */
export const reports = (units: Unit[]): boolean =>
  units.some((unit) => unit.flags & Word.subjunctive && !unit.capital && !unit.marked);
