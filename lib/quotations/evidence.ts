import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';
import type { Evidence } from './weights.ts';
import { CUE, type Language, Word } from './words.ts';

/** What the marked words themselves show. */
export function withinMarks(tokens: Token[], unit: Unit, language: Language): Evidence[] {
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
  if (lowerStart && words > 1 && first && first.flags & Word.finite)
    evidence.push('opens with the predicate');
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
  // Where nouns have no capital, a few words in lower case are as often set off as quoted.
  const fragment = phrase && !(flags & Word.finite) && words < 5 && !(flags & Word.firstPerson);
  if (fragment) evidence.push('fragment');
  else if (lowerStart) evidence.push('begins in lower case');
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

/** What may stand between a noun that names and the name: `its motto is "…"`. */
const LINK = /^(?:[:,]|is|was|ist|war)$/;
const GENITIVE = /^(?:der|des|von|vom|beim|bei|of|for|from|at|the)$/;

/** One word that goes with the noun after it: `"gefährlicher" Militärzusammenarbeit`. */
export function qualifies(units: Unit[], q: number, language: Language): boolean {
  const { marked } = units[q] as Unit;
  const next = units[q + 1];
  const oneWord = marked !== undefined && marked.to - marked.from === 2;
  return language.nounsCapitalised && oneWord && next?.kind === 'word' && next.capital;
}

/** `Parolen wie „…“`, `Rufe wie zum Beispiel „…“`, `chants such as "…"`, also of a second example after `oder`. */
function exampleOfSpeech(units: Unit[], q: number): boolean {
  let j = q - 1;
  while (j > 0 && (units[j]?.marked || /^(?:,|oder|und|or|and)$/.test((units[j] as Unit).lower)))
    j--;
  while (j > 0 && /^(?:zum|beispiel|etwa)$/.test((units[j] as Unit).lower)) j--;
  if (j < 1 || !/^(?:wie|as|like)$/.test((units[j] as Unit).lower)) return false;
  const noun = units[j - 1]?.lower === 'such' ? j - 2 : j - 1;
  return ((units[noun]?.flags ?? 0) & Word.speechNoun) !== 0;
}

/** What stands beside the marks. */
export function around(units: Unit[], q: number, language: Language): Evidence[] {
  const evidence: Evidence[] = [];
  const before = units[q - 1];
  const next = units[q + 1];
  const unit = units[q] as Unit;
  const example = before !== undefined && exampleOfSpeech(units, q);
  if (example || (before && before.flags & Word.speechNoun)) evidence.push('noun of speech before');
  const labelled = before && LINK.test(before.lower) ? units[q - 2] : before;
  if (labelled && labelled.flags & Word.naming) evidence.push('noun that names');
  const holder = units[q - 2];
  const ofRole = before && GENITIVE.test(before.lower) && holder && holder.flags & Word.role;
  const source = before && (before.flags & Word.source || before.lower === 'wie') && !unit.terminal;
  if (!example && (ofRole || source)) evidence.push('set off as a name');
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
