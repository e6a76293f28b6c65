/** What a word form can be, as bits, so that a token carries all of it in one number. */
export const Word = {
  /** Finite form or participle of a verb of saying or thinking. */
  say: 1,
  /** Verb that passes a judgement or takes a thing said as object: nennen, criticise. */
  judge: 1 << 1,
  /** Verb that governs an infinitive: auffordern, promise. */
  order: 1 << 2,
  /** The form is a participle or infinitive and needs an auxiliary. */
  nonfinite: 1 << 3,
  /** Only the form with its particle is a cue: gab … bekannt. */
  separable: 1 << 4,
  have: 1 << 5,
  passive: 1 << 6,
  /** Subjunctive of reported speech. */
  subjunctive: 1 << 7,
  /** Subjunctive that also has other uses: könnte, würde. */
  conditional: 1 << 8,
  /** Common finite verb: auxiliary, modal, copula. */
  finite: 1 << 9,
  firstPerson: 1 << 10,
  /** Personal pronoun that can be a speaker. */
  pronoun: 1 << 11,
  determiner: 1 << 12,
  preposition: 1 << 13,
  /** Adverb or conjunction that may open a sentence before its subject. */
  adverb: 1 << 14,
  conjunction: 1 << 15,
  subordinator: 1 << 16,
  relative: 1 << 17,
  /** Noun that a name or title in marks follows: Motto, film. */
  naming: 1 << 18,
  /** Office, trade or relation of a person. */
  role: 1 << 19,
  day: 1 << 20,
  /** Preposition or postposition that names a source: laut, zufolge. */
  source: 1 << 21,
  /** Noun that makes a source of a preposition: nach Angaben. */
  sourceNoun: 1 << 22,
  abbreviation: 1 << 23,
  /** Greets a person's name: Herr, Mrs. */
  title: 1 << 24,
  male: 1 << 25,
  female: 1 << 26,
  /** Noun that governs a clause of content: Ansicht, claim. */
  contentNoun: 1 << 27,
  /** Of the verbs of saying, those of thinking: what is thought is rarely quoted. */
  think: 1 << 28,
  /** Sets off a name or a word used as a word: sogenannte, dubbed. */
  label: 1 << 29,
  nobility: 1 << 30,
  /** Noun that words follow: mit den Worten, the question. */
  speechNoun: 1 << 31,
} as const;

/** Any verb that can hand words to a speaker. */
export const CUE = Word.say | Word.judge | Word.order;

/** The words of one language, each a list of forms in lower case, parted by spaces. */
export interface LanguageData {
  /** Primary subtag of BCP 47. */
  code: string;
  /** Where the subject stands when something else opens the sentence. */
  verbSecond: boolean;
  /** True where common nouns are written with a capital. */
  nounsCapitalised: boolean;
  /** True where the rules reach reported speech, not marks and verbs alone. */
  reports: boolean;
  /** Forms by what they can be. */
  forms: Partial<Record<keyof typeof Word, string>>;
  /** Finite forms that are cues together with a particle only or also: form → particles. */
  particles?: Record<string, string[]>;
  /** Verbs whose object, or subject in the passive, is the speaker: zitieren, quote. */
  cites?: string;
  /** Last words of names that are no person's: a pronoun does not stand for them. */
  bodies?: string;
  /** Endings that make a noun a role, with the gender they tell. */
  roleEndings?: { male: string; female: string };
}

/** A language made ready for looking words up. */
export interface Language
  extends Omit<LanguageData, 'forms' | 'particles' | 'roleEndings' | 'cites' | 'bodies'> {
  flagsOf(lower: string): number;
  cites(lower: string): boolean;
  isBody(lower: string): boolean;
  particlesOf(lower: string): readonly string[] | undefined;
}

/** Forms kept with what was found for them, so that a long session stays small. */
const REMEMBERED = 60_000;

/** In letters: a shorter part is as likely to be an ending. */
const SHORTEST_PART = 5;
/** What a German compound written as one word takes from its last part. */
const COMPOUND_NOUN = Word.naming | Word.sourceNoun;

const tail = (word: string) => word.slice(-3);

/** Endings with their bits, by their last three letters, so that few are tried on a word. */
function byTail(endings: Iterable<readonly [string, number]>) {
  const out = new Map<string, (readonly [string, number])[]>();
  for (const ending of endings) {
    const same = out.get(tail(ending[0]));
    if (same) same.push(ending);
    else out.set(tail(ending[0]), [ending]);
  }
  return out;
}

/** What a compound takes from its last part. */
const COMPOUNDED = Word.role | Word.male | Word.female | Word.naming | Word.sourceNoun;

/** Compiles a language's lists into one map from form to bits. */
export function compile(data: LanguageData): Language {
  const flags = new Map<string, number>();
  for (const [kind, list] of Object.entries(data.forms)) {
    const bit = Word[kind as keyof typeof Word];
    for (const form of list.split(/\s+/)) if (form) flags.set(form, (flags.get(form) ?? 0) | bit);
  }
  const particles = new Map(Object.entries(data.particles ?? {}));
  for (const form of particles.keys()) {
    flags.set(form, (flags.get(form) ?? 0) | Word.separable);
  }
  const endings = [
    [data.roleEndings?.female, Word.role | Word.female],
    [data.roleEndings?.male, Word.role | Word.male],
  ] as const;
  const suffixes = byTail(
    endings.flatMap(([list, bits]) =>
      (list?.split(' ') ?? []).map((ending) => [ending, bits] as const),
    ),
  );
  const parts = byTail(
    [...flags].filter(([form, bits]) => form.length >= SHORTEST_PART && bits & COMPOUND_NOUN),
  );
  const lastPart = (lower: string) => {
    const noun = lower.endsWith('s') && !parts.has(tail(lower)) ? lower.slice(0, -1) : lower;
    return (parts.get(tail(noun)) ?? []).find(([part]) => noun.endsWith(part))?.[1] ?? 0;
  };
  const cites = new Set(data.cites?.split(' '));
  const bodies = new Set(data.bodies?.split(/\s+/));
  return {
    code: data.code,
    verbSecond: data.verbSecond,
    nounsCapitalised: data.nounsCapitalised,
    reports: data.reports,
    flagsOf: (lower) => {
      const known = flags.get(lower);
      if (known !== undefined) return known;
      let found = 0;
      if (lower.length > 5) {
        const known = suffixes.get(tail(lower))?.find(([ending]) => lower.endsWith(ending));
        found = known?.[1] ?? 0;
      }
      // "Linken-Abgeordnete", "Unternehmensgruppe": a compound is what its last part is.
      const hyphen = lower.lastIndexOf('-');
      if (!found && hyphen > 0) {
        found = (flags.get(lower.slice(hyphen + 1)) ?? 0) & COMPOUNDED;
      }
      if (!found && data.nounsCapitalised) found = lastPart(lower) & COMPOUND_NOUN;
      if (flags.size < REMEMBERED) flags.set(lower, found);
      return found;
    },
    cites: (lower) => cites.has(lower),
    isBody: (lower) => bodies.has(lower),
    particlesOf: (lower) => particles.get(lower),
  };
}
