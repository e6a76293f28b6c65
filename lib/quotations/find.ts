import { Attribution } from './attribution.ts';
import { cuesOf, type FoundCue } from './cues.ts';
import { judgeMarked, reports } from './direct.ts';
import { reportedClauses } from './indirect.ts';
import { People } from './people.ts';
import { prepare } from './prepare.ts';
import type { Reported } from './report-pieces.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import type { Cue, Quotation, Span } from './types.ts';
import type { Unit } from './units.ts';

/**
 * Finds the quotations of an article: what is marked as speech, and what is reported.
 * @param text plain text, its blocks parted by line ends
 * @param options.language BCP 47 tag of the article's language
 * @returns quotations in the order of the text; an indirect one may hold direct ones, none cross.
 *   Offsets are UTF-16 units into `text`, end exclusive.
 */
export function findQuotations(text: string, options: { language: string }): Quotation[] {
  const { language, tokens, sentences } = prepare(text, options.language);
  const attribution = new Attribution(new People(sentences, language), language);
  const out: Quotation[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const cues = cuesOf(sentence.units, language);
    const clauses = reportedClauses(sentence.units, cues, language);
    const direct = directIn(sentence, cues, clauses, sentences[index + 1]);
    const indirect = indirectIn(sentence, cues, clauses);
    const quoting = direct || (attribution.followsQuotation(sentence) && indirect);
    attribution.close(sentence, cues, quoting, indirect);
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end);

  /** Adds the sentence's direct speech; true where there is any. */
  function directIn(
    sentence: Sentence,
    cues: FoundCue[],
    clauses: Reported[],
    next: Sentence | undefined,
  ): boolean {
    const { units } = sentence;
    const reporting = units.some((unit) => unit.marked) && reports(units);
    let follows = attribution.followsQuotation(sentence);
    let any = false;
    for (const [q, unit] of units.entries()) {
      if (!unit.marked) continue;
      const inside = clauses.find(({ from, to }) => from <= q && q < to)?.cue;
      const verdict = judgeMarked(
        tokens,
        sentence,
        q,
        { cues, reporting, follows, inside },
        language,
      );
      if (!verdict.speech) continue;
      const { rule, evidence } = verdict;
      const { open, close } = unit.marked;
      const cue = verdict.cue && cueOf(units, verdict.cue);
      const speaker = attribution.ofDirect(sentence, q, verdict, next);
      const reason = { rule, marks: { open, close }, cue: cue?.verb, evidence };
      out.push({ kind: 'direct', ...withoutMarks(tokens, unit), speaker, cue, reason });
      follows = true;
      any = true;
    }
    return any;
  }

  /** Adds the sentence's reported speech; true where there is any. */
  function indirectIn(sentence: Sentence, cues: FoundCue[], clauses: Reported[]): boolean {
    const { units } = sentence;
    for (const { from, to, rule, cue: found } of clauses) {
      const cue = cueOf(units, found);
      const speaker = attribution.ofReported(units, found);
      const span = { start: (units[from] as Unit).start, end: (units[to - 1] as Unit).end };
      out.push({
        kind: 'indirect',
        ...span,
        speaker,
        cue,
        reason: { rule, cue: cue.verb, evidence: [] },
      });
    }
    if (clauses.length || cues.length || !language.verbSecond || !reports(units))
      return clauses.length > 0;
    const span = spanOf(units);
    if (!span) return false;
    const previous = attribution.followsReport(sentence) && lastIndirect(out);
    const speaker = attribution.ofContinued();
    if (previous && previous.reason.rule === 'continued-report') previous.end = span.end;
    else
      out.push({
        kind: 'indirect',
        ...span,
        speaker,
        reason: { rule: 'continued-report', evidence: ['subjunctive'] },
      });
    return true;
  }
}

const lastIndirect = (found: Quotation[]) =>
  found.findLast((quotation) => quotation.kind === 'indirect');

/** A sentence without the signs at its ends. */
function spanOf(units: Unit[]): Span | null {
  const first = units.find((unit) => unit.kind !== 'punctuation');
  const last = units.findLast((unit) => unit.kind !== 'punctuation');
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The words between the marks, without the marks and the space beside them. */
function withoutMarks(tokens: Token[], unit: Unit): Span {
  const { from, to, open, close } = unit.marked as NonNullable<Unit['marked']>;
  const first = tokens[open ? from + 1 : from] as Token;
  const last = tokens[close ? to - 1 : to] as Token;
  return { start: first.start, end: last.end };
}

function cueOf(units: Unit[], cue: FoundCue): Cue {
  const { start, end, text } = units[cue.at] as Unit;
  if (cue.until !== undefined) {
    const words = units.slice(cue.at, cue.until + 1);
    return {
      start,
      end: (words.at(-1) as Unit).end,
      verb: words.map((word) => word.text).join(' '),
    };
  }
  if (cue.particle === undefined) return { start, end, verb: text };
  const particle = units[cue.particle] as Unit;
  const second = { start: particle.start, end: particle.end };
  return { start, end, verb: `${text} … ${particle.text}`, particle: second };
}
