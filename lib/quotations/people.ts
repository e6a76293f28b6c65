import { runEnd } from './name-runs.ts';
import { type Phrase, phraseAt } from './phrases.ts';
import type { Sentence, Unit } from './sentences.ts';
import { type Language, Word } from './words.ts';

type Gender = 'male' | 'female' | undefined;

/** Somebody named in the text, at one place. */
interface Mention {
  at: number;
  name: string;
  key: string;
  roles: string[];
  gender: Gender;
}

/** The people and bodies a text names, for giving short forms, offices and pronouns their full name. */
export class People {
  /** Fullest name by its last word. */
  private full = new Map<string, string>();
  /** Words that stand as a name by themselves. */
  private alone = new Set<string>();
  private genders = new Map<string, Gender>();
  private mentions: Mention[] = [];
  private language: Language;

  constructor(sentences: Sentence[], language: Language) {
    this.language = language;
    for (const { units } of sentences) this.read(units);
  }

  private read(units: Unit[]) {
    for (let i = 0; i < units.length; i++) {
      const unit = units[i] as Unit;
      if (!unit.capital || unit.marked) continue;
      const end = runEnd(units, i);
      if (end <= i) continue;
      // "in Köln Petra Lang": the place is no part of the name.
      const place = end - i > 2 && /^(?:in|aus)$/.test(units[i - 1]?.lower ?? '');
      this.note(units, place ? i + 1 : i, end);
      i = end - 1;
    }
  }

  private note(units: Unit[], from: number, end: number) {
    const phrase = units[end]?.text === ',' ? phraseAt(units, from, this.language) : null;
    let start = from;
    const roles: string[] = [];
    let flags = 0;
    for (let j = from; j < end; j++) {
      const unit = units[j] as Unit;
      // "Labour's Owen Pritchard"
      if (j < end - 1 && /['’]s$/.test(unit.text)) start = j + 1;
      if (!(unit.flags & (Word.role | Word.title))) continue;
      start = j + 1;
      flags |= unit.flags;
      if (unit.flags & Word.role) roles.push(unit.lower);
    }
    for (let j = from - 1; j >= Math.max(0, from - 3); j--) {
      const unit = units[j] as Unit;
      if (!(unit.flags & Word.role) || unit.capital) break;
      flags |= unit.flags;
      roles.push(unit.lower);
    }
    // "die Rolle von Petra Lang": after an article the first word is a noun, no first name.
    const noun = units[start - 1];
    if (noun && noun.flags & Word.determiner && isNoble(units[start + 1])) {
      start += 2;
      while (start < end && isNoble(units[start])) start++;
    }
    // "Secretary of State Karen Holt": of an office and a name, the last two words are the name.
    const office = start === from && units[from - 1]?.lower === 'of' && units[from - 2];
    if (office && office.flags & Word.role && end - from > 2) start = end - 2;
    // "Senat von Klaus Wowereit": before a full name the particle is a preposition.
    if (
      start > from &&
      isNoble(units[start]) &&
      start + 2 < end &&
      units[start + 2]?.capital &&
      units[start + 1]?.capital
    )
      start++;
    while (start < end && (units[start]?.kind === 'punctuation' || isNoName(units[start] as Unit)))
      start++;
    if (start >= end) return;
    // An office after the name: "Tim Cook, the chief executive of Apple".
    for (let j = end + 1; phrase && j < phrase.to; j++) {
      const unit = units[j] as Unit;
      if (unit.flags & Word.role) {
        roles.push(unit.lower);
        flags |= unit.flags;
      }
    }
    const name = nameOf(units, start, end);
    const words = end - start;
    if (words === 1) this.alone.add(name);
    const key = lastWord(name);
    const known = this.full.get(key);
    if (words > 1 && (!known || (name.length > known.length && name.endsWith(known))))
      this.full.set(key, name);
    const gender: Gender = flags & Word.female ? 'female' : flags & Word.male ? 'male' : undefined;
    if (gender && !this.genders.get(key)) this.genders.set(key, gender);
    this.mentions.push({ at: (units[from] as Unit).start, name, key, roles, gender });
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

const isNoble = (unit: Unit | undefined) =>
  unit !== undefined && !unit.capital && (unit.flags & Word.nobility) !== 0;

/** `D-N.M.` behind a senator's name. */
const PARTY = /^\p{Lu}-/u;
const ABBREVIATION = /^\p{Lu}{2,6}$/u;
const INDEFINITE = /^(?:an?|another|one|eine?|weitere[rs]?)$/;

/** Nouns that stand beside a genitive, not in a name: Angaben Seouls. */
const isNoName = (unit: Unit) =>
  (unit.flags & (Word.sourceNoun | Word.contentNoun | Word.naming)) !== 0;

const firstWord = (name: string) => name.slice(0, Math.max(0, name.indexOf(' ')));
const lastWord = (name: string) => name.slice(name.lastIndexOf(' ') + 1);

function textOf(units: Unit[], from: number, to: number): string {
  let text = '';
  for (let j = from; j < to; j++) {
    const unit = units[j] as Unit;
    const gap = j > from && unit.start > (units[j - 1] as Unit).end ? ' ' : '';
    text += gap + (unit.inner ?? unit.text);
  }
  return text;
}

/** A name as written, without the ending of a genitive. */
function nameOf(units: Unit[], from: number, to: number): string {
  return textOf(units, from, to).replace(/['’]s?$/, '');
}
