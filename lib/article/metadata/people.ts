import { plain } from '../evidence.ts';
import { LANGUAGES } from '../languages/index.ts';
import { CAPITALS, isCapitalised, LETTER } from '../letters.ts';
import { skeleton } from '../similarity.ts';
import { agenciesIn, isAgency } from './agencies.ts';
import { withoutDates } from './dates.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Words before a name in a byline, in lower case. */
export const BY_WORDS: ReadonlySet<string> = new Set(LANGUAGES.flatMap((language) => language.by));
const byWords = [...BY_WORDS].sort((a, b) => b.length - a.length);
const BY = new RegExp(`^(?:${byWords.map(escaped).join('|')})(?:\\s*:\\s*|\\s+)`, 'i');
const andWords = [...new Set(LANGUAGES.flatMap((language) => language.and))];
const BETWEEN = new RegExp(
  `\\s*(?:,|;|\\||/|&|·|•)\\s*|\\s+(?:${andWords.map(escaped).join('|')}|with|mit|avec|im Gespräch mit|im Interview mit|in conversation with)\\s+`,
  'i',
);
const DESK = new Set(LANGUAGES.flatMap((language) => language.desk));
const PARTICLES =
  /^(?:von|van|de|der|den|del|della|di|da|du|la|le|el|al|bin|ibn|ben|zu|zum|zur|ter|ten|dos|das|do|y|e|af|av|und|d'|mac|st\.?|jr\.?|sr\.?)$/i;
/** What may stand before a name's capital: `d'Estaing`, `al-Assad`, `McCain`. */
const BEFORE_CAPITAL = new RegExp(`^[a-zé]{1,3}[-'’]?[${CAPITALS}]`);
const ACCOUNT = new RegExp(`^${LETTER}(?:${LETTER}|[\\d_-]){2,24}$`);
const SMALL = new RegExp(`^(?:${LETTER}|[.'’-]){2,}$`);

/** A name split off a byline, and whether it is a person's. */
export interface Name {
  name: string;
  person: boolean;
}

/**
 * The names in a byline, people apart from organisations. What is neither is left out: a place, a job, a date, an
 * address.
 * @param own Names of the publisher, which is no author.
 */
export function namesIn(byline: string, own: readonly string[] = []): Name[] {
  let text = withoutDates(plain(byline))
    .replace(/\b[\w.+-]{1,64}@[\w.-]{1,64}/g, '')
    .replace(/https?:\/\/\S{1,300}/g, '')
    .replace(/\(([^()]{0,80})\)/g, (_, inner) => (agenciesIn(inner).length ? `, ${inner}` : ''))
    .replace(/\s+/g, ' ')
    .trim();
  for (let i = 0; i < 3 && BY.test(text); i++) text = text.replace(BY, '');
  const names: Name[] = [];
  const seen = new Set<string>();
  for (const part of text.split(BETWEEN)) {
    const name = part
      .replace(BY, '')
      .replace(/^[\s.:–—@-]+|[\s:–—-]+$/g, '')
      .replace(/\s*[–—]\s.*$/, '');
    const key = skeleton(name);
    if (!key || seen.has(key)) continue;
    seen.add(key);
    if (isPerson(name, own)) names.push({ name, person: true });
    else if (isOrganisation(name, own)) names.push({ name, person: false });
  }
  return names;
}

/** Whether a name is one word that somebody may sign with: a first name, a pseudonym, an account. */
export function isPseudonym(name: string, own: readonly string[] = []): boolean {
  const lower = name.toLowerCase();
  return (
    ACCOUNT.test(name) &&
    !DESK.has(lower) &&
    !BY_WORDS.has(lower) &&
    lower !== 'admin' &&
    !isAgency(name) &&
    !isOwn(name, own)
  );
}

/** Whether a name can be a person's: two to five words of a name's form, none of a desk's. */
export function isPerson(name: string, own: readonly string[] = []): boolean {
  if (
    name.length < 3 ||
    name.length > 60 ||
    /\d|[@:!?%#_]|\.(?:de|com|net|org|at|ch|fr|es|it|uk|info)\b/i.test(name)
  )
    return false;
  if (isAgency(name) || isOwn(name, own)) return false;
  const words = name.split(/\s+/);
  if (words.some((word) => DESK.has(word.toLowerCase().replace(/[.,]/g, '')))) return false;
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(name)) return name.length <= 12;
  if (words.length < 2 || words.length > 6) return false;
  if (name === name.toLowerCase() && /[a-z]/.test(name)) {
    return words.length <= 3 && words.every((word) => SMALL.test(word) && !PARTICLES.test(word));
  }
  const weighty = words.filter((word) => !PARTICLES.test(word));
  return (
    weighty.length >= 1 && weighty.every((word) => isCapitalised(word) || BEFORE_CAPITAL.test(word))
  );
}

function isOrganisation(name: string, own: readonly string[]): boolean {
  if (name.length < 2 || name.length > 80 || /\d{4}/.test(name)) return false;
  return (
    isAgency(name) ||
    isOwn(name, own) ||
    name.split(/\s+/).some((word) => DESK.has(word.toLowerCase()))
  );
}

function isOwn(name: string, own: readonly string[]): boolean {
  const bare = skeleton(name);
  return own.some((other) => {
    const host = skeleton(other);
    return (
      host.length > 2 &&
      (host === bare ||
        (bare.length > 5 && host.includes(bare)) ||
        (bare.length < host.length + 16 && bare.includes(host)))
    );
  });
}
