import {
  firstWord,
  type Gender,
  lastWord,
  type Mention,
  mentionsIn,
  nameOf,
  textOf,
} from './mentions.ts';
import type { Phrase } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import type { Unit } from './units.ts';
import { type Language, Word } from './words.ts';

/** The people and bodies a text names, for giving short forms, offices and pronouns their full name. */
export class People {
  /** Fullest name by its last word. */
  private full = new Map<string, string>();
  /** Words that stand as a name by themselves. */
  private alone = new Set<string>();
  private genders = new Map<string, Gender>();
  private mentions: Mention[];
  private language: Language;

  constructor(sentences: Sentence[], language: Language) {
    this.language = language;
    this.mentions = mentionsIn(sentences, language);
    for (const mention of this.mentions) this.learn(mention);
  }

  private learn({ name, key, words, gender }: Mention) {
    if (words === 1) this.alone.add(name);
    const known = this.full.get(key);
    if (words > 1 && (!known || (name.length > known.length && name.endsWith(known))))
      this.full.set(key, name);
    if (gender && !this.genders.get(key)) this.genders.set(key, gender);
  }

  /** Everybody named by two words, an office, a title or an abbreviation, most often named first. */
  named(): string[] {
    const counts = new Map<string, number>();
    for (const { name, roles, gender } of this.mentions) {
      const full = this.fullest(name);
      // Where nouns have capitals, two of them side by side need another sign that they are a name.
      const words = full.includes(' ');
      const twice = this.alone.has(lastWord(full)) && !this.alone.has(firstWord(full));
      const named = words && (!this.language.nounsCapitalised || twice);
      if (!PARTY.test(full) && (named || roles.length > 0 || gender || ABBREVIATION.test(full)))
        counts.set(full, (counts.get(full) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  }

  /** The name for a phrase: as full as the article has it. `recent` spoke last. */
  nameFor(units: Unit[], phrase: Phrase, recent: string | undefined): string {
    const at = (units[phrase.from] as Unit).start;
    if (phrase.pronoun)
      return (
        this.antecedent(units[phrase.from] as Unit, at, recent) ??
        textOf(units, phrase.from, phrase.to)
      );
    // "a spokesman" brings in somebody new.
    if (phrase.role && !INDEFINITE.test((units[phrase.from] as Unit).lower)) {
      const role = (units[phrase.name.to - 1] as Unit).lower;
      const holder = this.holder(role, at);
      if (holder) return holder;
    }
    const name = nameOf(units, phrase.name.from, phrase.name.to);
    this.learnGender(units, phrase, lastWord(name));
    return this.fullest(name);
  }

  /** A name as full as the text has it; `Seouls` is `Seoul` where that stands too. */
  private fullest(name: string): string {
    const key = lastWord(name);
    const bare = key.endsWith('s') ? key.slice(0, -1) : '';
    const base = bare && (this.alone.has(bare) || this.full.has(bare)) ? bare : key;
    const found = this.full.get(base);
    // "Premierministerin von Queensland": a place has no particle where it stands alone.
    const full = found && this.alone.has(base) ? found.replace(/^(?:von|de) (?=\S+$)/, '') : found;
    // Two names side by side are no full name: "liefert Russland Nordkorea Waffen".
    if (!full || this.alone.has(firstWord(full))) return name === key ? base : name;
    const same = !name.includes(' ') || full.endsWith(name) || name.endsWith(full);
    return same ? full : name;
  }

  /** `a spokeswoman for the Treasury, Anna Reyes` tells how a pronoun will refer to her. */
  private learnGender(units: Unit[], phrase: Phrase, key: string) {
    if (this.genders.has(key)) return;
    for (let j = phrase.from; j < phrase.to; j++) {
      const { flags } = units[j] as Unit;
      if (!(flags & (Word.role | Word.title)) || !(flags & (Word.male | Word.female))) continue;
      this.genders.set(key, flags & Word.female ? 'female' : 'male');
      return;
    }
  }

  /** Whether a phrase is the short form of a name that stands in full somewhere. */
  knows(units: Unit[], phrase: Phrase): boolean {
    return this.full.has(lastWord(nameOf(units, phrase.name.from, phrase.name.to)));
  }

  private antecedent(pronoun: Unit, at: number, recent: string | undefined): string | undefined {
    const wanted: Gender =
      pronoun.flags & Word.female ? 'female' : pronoun.flags & Word.male ? 'male' : undefined;
    if (!wanted) return undefined;
    const fits = (key: string) => {
      const flags = this.language.flagsOf(key.toLowerCase());
      const told = flags & Word.female ? 'female' : flags & Word.male ? 'male' : undefined;
      const gender = this.genders.get(key) ?? (flags & Word.role ? told : undefined);
      return !gender || gender === wanted;
    };
    if (recent && this.isPerson(recent) && fits(lastWord(recent))) {
      this.genders.set(lastWord(recent), wanted);
      return recent;
    }
    for (let i = this.before(at); i >= Math.max(0, this.before(at) - 30); i--) {
      const mention = this.mentions[i] as Mention;
      const full = this.fullest(mention.name);
      const person =
        this.genders.get(mention.key) === wanted ||
        (full.includes(' ') && (mention.roles.length || mention.name.includes(' ')));
      if (person && fits(mention.key) && !this.language.isBody(mention.key.toLowerCase()))
        return full;
    }
    return undefined;
  }

  /** A name of two words or more, or one that is known to be somebody's. */
  private isPerson(name: string): boolean {
    const last = lastWord(name).toLowerCase();
    if (this.language.isBody(last)) return false;
    if (name === name.toLowerCase()) return (this.language.flagsOf(last) & Word.role) !== 0;
    return name.includes(' ') || name !== name.toUpperCase();
  }

  /** Who last held an office: `der Minister` after `Außenminister Antony Blinken`. */
  private holder(role: string, at: number): string | undefined {
    const last = this.before(at);
    for (let i = last; i >= Math.max(0, last - 60); i--) {
      const mention = this.mentions[i] as Mention;
      if (
        mention.roles.some(
          (held) =>
            held === role ||
            held.endsWith(role) ||
            held.endsWith(`-${role}`) ||
            role.endsWith(`-${held}`),
        )
      ) {
        return this.fullest(mention.name);
      }
    }
    return undefined;
  }

  /** Index of the last mention before an offset. */
  private before(at: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle] as Mention).at < at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** `D-N.M.` behind a senator's name. */
const PARTY = /^\p{Lu}-/u;
const ABBREVIATION = /^\p{Lu}{2,6}$/u;
const INDEFINITE = /^(?:an?|another|one|eine?|weitere[rs]?)$/;
