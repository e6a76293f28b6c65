import { cuesOf, type FoundCue } from './cues.ts';
import { judgeMarked, reports } from './direct.ts';
import { reportedClauses } from './indirect.ts';
import { languageOf } from './languages/index.ts';
import { pairMarks } from './marks.ts';
import { People } from './people.ts';
import { type Phrase, phraseAt } from './phrases.ts';
import { paragraphsOf, type Sentence, sentencesOf, type Unit } from './sentences.ts';
import { type Token, tokenise } from './tokens.ts';
import type { Cue, Quotation, Speaker } from './types.ts';

/** What a sentence hands on to those after it. */
interface Context {
  paragraph: number;
  speaker?: Speaker;
  /** The speaker of the last cue, whether or not words of theirs were found. */
  said?: Speaker;
  /** The last sentence ended in a direct quotation or reported speech of the speaker. */
  quoting: boolean;
  reporting: boolean;
}

/**
 * Finds the quotations of an article: what is marked as speech, and what is reported.
 * @param text plain text, its blocks parted by line ends
 * @param options.language BCP 47 tag of the article's language
 * @returns quotations in the order of the text; an indirect one may hold direct ones, none cross.
 *   Offsets are UTF-16 units into `text`, end exclusive.
 */
export function findQuotations(text: string, options: { language: string }): Quotation[] {
  const language = languageOf(options.language);
  const tokens = tokenise(text, language);
  const paragraphs = paragraphsOf(tokens);
  const marked = pairMarks(text, tokens, paragraphs);
  const sentences = sentencesOf(tokens, paragraphs, marked, language);
  const people = new People(sentences, language);
  const out: Quotation[] = [];
  let context: Context = { paragraph: -1, quoting: false, reporting: false };
  for (const [index, sentence] of sentences.entries()) {
    context = readSentence(sentence, sentences[index - 1], context);
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end);

  function readSentence(
    sentence: Sentence,
    previous: Sentence | undefined,
    before: Context,
  ): Context {
    const { units } = sentence;
    const same = before.paragraph === sentence.paragraph;
    const cues = cuesOf(units, language);
    const speakerOf = (phrase: Phrase | null): Speaker | undefined => {
      if (!phrase) return undefined;
      const first = units[phrase.from] as Unit;
      if (/^(?:es|man|it)$/.test(first.lower) && phrase.pronoun) return undefined;
      const last = units[phrase.to - 1] as Unit;
      return {
        start: first.start,
        end: last.end,
        name: people.nameFor(units, phrase, (before.said ?? before.speaker)?.name),
      };
    };
    let speaker: Speaker | undefined;
    let quoting = same && before.quoting;
    for (const [q, unit] of units.entries()) {
      if (!unit.marked) continue;
      const verdict = judgeMarked(tokens, sentence, q, cues, quoting, language);
      if (!verdict.speech) continue;
      const span = innerSpan(tokens, unit);
      if (!span) continue;
      const own = verdict.cue ? speakerOf(verdict.cue.subject) : undefined;
      const found =
        own ??
        speaker ??
        (verdict.cue && verdict.cue.subject === null && verdict.rule === 'cue-attached'
          ? undefined
          : inherit(sentence, q, previous, before));
      speaker = found ?? speaker;
      out.push({
        kind: 'direct',
        ...span,
        speaker: found,
        cue: verdict.cue && cueSpan(units, verdict.cue),
        reason: {
          rule: verdict.rule,
          marks: { open: unit.marked.open, close: unit.marked.close },
          cue: verdict.cue && cueSpan(units, verdict.cue).verb,
          evidence: verdict.evidence,
        },
      });
      quoting = true;
    }
    const clauses = reportedClauses(units, cues, language);
    for (const clause of clauses) {
      const start = (units[clause.from] as Unit).start;
      const end = (units[clause.to - 1] as Unit).end;
      const cue = cueSpan(units, clause.cue);
      const who = speakerOf(clause.cue.subject);
      speaker = who ?? speaker;
      out.push({
        kind: 'indirect',
        start,
        end,
        speaker: who,
        cue,
        reason: { rule: clause.rule, cue: cue.verb, evidence: [] },
      });
    }
    let reporting = clauses.length > 0;
    if (!clauses.length && reports(units) && !cues.length && language.verbSecond) {
      reporting = true;
      continueReport(
        units,
        same && before.reporting ? before.speaker : (before.said ?? before.speaker),
        same && before.reporting,
      );
    }
    const said = cues.map((cue) => speakerOf(cue.subject)).find((who) => who) ?? leadSubject(units);
    return {
      paragraph: sentence.paragraph,
      speaker: speaker ?? (same || reporting ? before.speaker : undefined) ?? before.speaker,
      said: said ?? before.said,
      quoting: units.at(-1)?.marked !== undefined || speaker !== undefined,
      reporting,
    };

    /** Somebody named as the sentence's subject may be who speaks next. */
    function leadSubject(all: Unit[]): Speaker | undefined {
      const phrase = phraseAt(all, 0, language);
      if (!phrase || phrase.pronoun) return undefined;
      return phrase.role || phrase.name.to - phrase.name.from > 1 ? speakerOf(phrase) : undefined;
    }
  }

  /** The speaker of words that no cue of their own sentence attributes. */
  function inherit(
    sentence: Sentence,
    q: number,
    _previous: Sentence | undefined,
    before: Context,
  ): Speaker | undefined {
    const { units } = sentence;
    const same = before.paragraph === sentence.paragraph;
    if (q > 0) {
      const phrase = phraseAt(units, 0, language);
      if (
        phrase &&
        phrase.to <= q &&
        !(phrase.pronoun && /^(?:es|it|man)$/.test(units[0]?.lower ?? '')) &&
        !reports(units)
      ) {
        const first = units[phrase.from] as Unit;
        return {
          start: first.start,
          end: (units[phrase.to - 1] as Unit).end,
          name: people.nameFor(units, phrase, (before.said ?? before.speaker)?.name),
        };
      }
    }
    if (same && before.quoting) return before.speaker ?? before.said;
    return before.said ?? before.speaker;
  }

  function continueReport(units: Unit[], speaker: Speaker | undefined, joins: boolean) {
    const first = units.findIndex((unit) => unit.kind !== 'punctuation');
    let last = units.length;
    while (last > first && units[last - 1]?.kind === 'punctuation') last--;
    if (first < 0 || last <= first) return;
    const start = (units[first] as Unit).start;
    const end = (units[last - 1] as Unit).end;
    const previous = out.findLast((quotation) => quotation.kind === 'indirect');
    if (joins && previous?.reason.rule === 'continued-report' && gapIsShort(previous.end, start)) {
      previous.end = end;
      return;
    }
    out.push({
      kind: 'indirect',
      start,
      end,
      speaker,
      reason: { rule: 'continued-report', evidence: ['subjunctive'] },
    });
  }

  function gapIsShort(from: number, to: number): boolean {
    return to - from < 6 && !text.slice(from, to).includes('\n');
  }
}

/** The words between the marks, without the marks and the space beside them. */
function innerSpan(tokens: Token[], unit: Unit): { start: number; end: number } | null {
  const marked = unit.marked as NonNullable<Unit['marked']>;
  const from = marked.open ? marked.from + 1 : marked.from;
  const to = marked.close ? marked.to - 1 : marked.to;
  if (from > to) return null;
  return { start: (tokens[from] as Token).start, end: (tokens[to] as Token).end };
}

function cueSpan(units: Unit[], cue: FoundCue): Cue {
  const first = units[cue.at] as Unit;
  if (cue.particle === undefined) return { start: first.start, end: first.end, verb: first.text };
  const particle = units[cue.particle] as Unit;
  return {
    start: first.start,
    end: first.end,
    verb: `${first.text} … ${particle.text}`,
    particle: { start: particle.start, end: particle.end },
  };
}
