import { phraseAfter } from './constituents.ts';
import type { FoundCue } from './cues.ts';
import { reports, type Verdict } from './direct.ts';
import type { People } from './people.ts';
import { isPersonal, type Phrase, phraseAt } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import { mainSubject } from './subjects.ts';
import type { Speaker } from './types.ts';
import type { Unit } from './units.ts';
import { type Language, Word } from './words.ts';

/** What the sentences before hand on. */
interface State {
  paragraph: number;
  /** Who the last quotation or report belongs to. */
  voice?: Speaker;
  /** Who the last sentence was about, or gave a cue to. */
  subject?: Speaker;
  /** The later of the two. */
  recent?: Speaker;
  /** The last sentence of this paragraph held direct speech; reported speech. */
  quoting: boolean;
  reporting: boolean;
}

/** Follows, sentence by sentence, who is speaking. */
export class Attribution {
  private state: State = { paragraph: -1, quoting: false, reporting: false };
  private voice: Speaker | undefined;
  private people: People;
  private language: Language;

  constructor(people: People, language: Language) {
    this.people = people;
    this.language = language;
  }

  /** Whether a quotation ends just before this sentence, in its paragraph. */
  followsQuotation(sentence: Sentence): boolean {
    return this.continues(sentence) && this.state.quoting;
  }

  /** Whether reported speech ends just before this sentence, in its paragraph. */
  followsReport(sentence: Sentence): boolean {
    return this.continues(sentence) && this.state.reporting;
  }

  private continues = (sentence: Sentence) => this.state.paragraph === sentence.paragraph;

  /** The speaker a phrase names; none for `es` and `man`. */
  speakerOf(units: Unit[], phrase: Phrase | null): Speaker | undefined {
    if (!phrase) return undefined;
    const first = units[phrase.from] as Unit;
    const last = units[phrase.to - 1] as Unit;
    if (phrase.pronoun && /^(?:es|man|it)$/.test(first.lower)) return undefined;
    const recent = this.voice ?? this.state.recent;
    const owner = ownerOf(units, phrase, this.language);
    const named = owner === 'pronoun' ? recent : this.speakerOf(units, owner);
    if (named) return { start: first.start, end: last.end, name: named.name };
    const name = this.people.nameFor(units, phrase, recent?.name);
    return { start: first.start, end: last.end, name };
  }

  /** The speaker of the marked unit `q`. */
  ofDirect(
    sentence: Sentence,
    q: number,
    verdict: Verdict,
    next: Sentence | undefined,
  ): Speaker | undefined {
    const { units } = sentence;
    const own = verdict.cue && this.speakerOf(units, verdict.cue.subject);
    const found =
      (verdict.rule === 'colon' && this.beforeColon(units, q)) ||
      this.pointedBack(sentence, q, next) ||
      (own ??
        this.voice ??
        this.withoutCue(sentence, q) ??
        (next && this.leadingPerson(next.units)));
    this.voice = found ?? this.voice;
    return found;
  }

  /** The speaker of a reported clause that has a cue. */
  ofReported(units: Unit[], cue: FoundCue): Speaker | undefined {
    const found = this.speakerOf(units, cue.subject);
    this.voice = found ?? this.voice;
    return found;
  }

  /** The speaker of a sentence that only goes on reporting. */
  ofContinued(): Speaker | undefined {
    this.voice = this.state.reporting
      ? (this.state.voice ?? this.state.subject)
      : (this.state.subject ?? this.state.voice);
    return this.voice;
  }

  /** `Auch Petra Lang: „…“`, `… begrüßten X, und Y: „…“`: a person named just before the colon. */
  private beforeColon(units: Unit[], q: number): Speaker | undefined {
    for (let j = q - 2; j >= Math.max(0, q - 20); j--) {
      const phrase = phraseAt(units, j, this.language);
      if (phrase?.to !== q - 1 || phrase.pronoun || !isPersonal(units, phrase)) continue;
      const before = units[j - 1];
      const opens = !before || before.text === ',' || before.flags & Word.conjunction;
      if (opens) return this.speakerOf(units, phrase);
    }
    return undefined;
  }

  /** `„Es wird teurer.“ Das musste der Kämmerer einräumen.`: the next sentence points back at the words. */
  private pointedBack({ units, paragraph }: Sentence, q: number, next: Sentence | undefined) {
    const alone = units.every((unit, j) => j === q || unit.kind === 'punctuation');
    const points = /^(?:das|dies|so|that|this)$/.test(next?.units[0]?.lower ?? '');
    return alone && points && next?.paragraph === paragraph
      ? this.leadingPerson(next.units)
      : undefined;
  }

  private withoutCue(sentence: Sentence, q: number): Speaker | undefined {
    const { units } = sentence;
    const { voice, subject, recent, quoting, reporting } = this.state;
    if (units[0]?.lower === 'für') {
      const judge = phraseAt(units, 1, this.language);
      if (judge && judge.to <= q && isPersonal(units, judge)) return this.speakerOf(units, judge);
    }
    const goesOn = this.continues(sentence) && (quoting || reporting);
    const main = mainPart(units, q);
    const reported = reports(main) || (goesOn && isConditional(main));
    const colon = units.findIndex((unit, index) => index < q - 1 && unit.text === ':');
    if (q > 0 && (colon > 0 || !reported)) {
      const phrase = mainSubjectPastAside(units, q, this.language);
      const named = phrase && phrase.to <= q ? this.speakerOf(units, phrase) : undefined;
      if (named) return named;
    }
    return goesOn ? (voice ?? subject) : recent;
  }

  /** Closes a sentence: what it hands on to the next. */
  close(sentence: Sentence, cues: FoundCue[], quoting: boolean, reporting: boolean) {
    const { units } = sentence;
    const cued = cues.find((cue) => cue.subject && !cue.final) ?? cues.find((cue) => cue.subject);
    const subject = (cued && this.speakerOf(units, cued.subject)) ?? this.leadingPerson(units);
    this.state = {
      paragraph: sentence.paragraph,
      voice: this.voice ?? this.state.voice,
      subject: subject ?? this.state.subject,
      recent: this.voice ?? subject ?? this.state.recent,
      quoting,
      reporting,
    };
    this.voice = undefined;
  }

  /** Somebody named as the sentence's subject may be who speaks next. */
  private leadingPerson(units: Unit[]): Speaker | undefined {
    const phrase = mainSubject(units, this.language);
    if (!phrase || phrase.pronoun) return undefined;
    const { text, lower, capital } = units[phrase.name.from] as Unit;
    const surname =
      !this.language.nounsCapitalised &&
      capital &&
      phrase.name.from === phrase.from &&
      !this.language.isBody(lower) &&
      text !== text.toUpperCase();
    const named = surname || isPersonal(units, phrase) || phrase.name.to - phrase.name.from > 1;
    const known = (units[phrase.name.to - 1] as Unit).flags & Word.role;
    return named || known || this.people.knows(units, phrase)
      ? this.speakerOf(units, phrase)
      : undefined;
  }
}

/** The main clause around unit `q`; where a colon leads to it, the first one: `Das Land sei bereit: „…“` */
function mainPart(units: Unit[], q: number): Unit[] {
  const after = units[q - 1]?.text === ':' ? 0 : q;
  const comma = units.findIndex((unit, index) => index > after && unit.text === ',');
  return comma < 0 ? units : units.slice(0, comma);
}

/** `Die Ämter würden „ein Angebot machen“`: where a report goes on, the conditional goes on with it. */
const isConditional = (units: Unit[]) =>
  units.some((unit) => unit.flags & Word.conditional && !unit.capital && !unit.marked);

const POSSESSIVE = /^(?:seine?|ihre?|his|her|their)$/;

/** Whose words a noun names: `Das Fazit von Petra Lang`, `der Vorwurf der CDU`; `pronoun` for `seine Antwort`. */
function ownerOf(units: Unit[], phrase: Phrase, language: Language): Phrase | 'pronoun' | null {
  const noun = units[phrase.name.to - 1] as Unit;
  if (phrase.pronoun || !(noun.flags & (Word.contentNoun | Word.speechNoun))) return null;
  if (POSSESSIVE.test((units[phrase.from] as Unit).lower)) return 'pronoun';
  const of = units[phrase.name.to]?.lower ?? '';
  const at = phrase.name.to + (/^(?:von|vom|of|by)$/.test(of) ? 1 : 0);
  const owner = at < phrase.to ? phraseAt(units, at, language) : null;
  return owner && owner.to <= phrase.to ? owner : null;
}

/** `Wie der Sender berichtet, gab der Sprecher eine Antwort: „…“`: the colon belongs to the main clause. */
function mainSubjectPastAside(units: Unit[], q: number, language: Language): Phrase | null {
  const comma = units.findIndex((unit) => unit.text === ',');
  const aside = units[0]?.lower === 'wie' && units[q - 1]?.text === ':' && comma > 0;
  return (aside && phraseAfter(units, comma + 1, language)) || mainSubject(units, language);
}
