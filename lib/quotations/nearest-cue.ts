import type { FoundCue } from './cues.ts';
import type { Unit } from './units.ts';
import { type Language, Word } from './words.ts';

/** `"…", sagte X` and `"…," X said` */
export function cueAfter(
  units: Unit[],
  q: number,
  cues: FoundCue[],
  language: Language,
): FoundCue | undefined {
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
      opensAfter(units, next, cue, language) &&
      !(next === q + 1 && (units[cue.at] as Unit).flags & Word.label) &&
      (cue.from === next || (adverb && cue.from === next + 1)) &&
      cue.flags & (Word.say | Word.order | Word.source),
  );
}

/** In German the finite verb comes first behind the words it hands over; `so X` and `laut X` do as well. */
const opensAfter = (units: Unit[], next: number, cue: FoundCue, language: Language) =>
  !language.verbSecond ||
  cue.kind !== 'verb' ||
  (cue.auxiliary ?? cue.at) <= next + ((units[next]?.flags ?? 0) & Word.adverb ? 1 : 0) ||
  units[next]?.lower === 'wie';

/** `"…" is how X described it`, `"…" was what X called it` */
export function cueOfHow(units: Unit[], q: number, cues: FoundCue[]): FoundCue | undefined {
  if (!/^(?:is|was)$/.test(units[q + 1]?.lower ?? '')) return undefined;
  return /^(?:how|what)$/.test(units[q + 2]?.lower ?? '')
    ? cues.find((cue) => cue.subject?.from === q + 3)
    : undefined;
}

/** `X sagte: "…"` and `X said, "…"`; without a sign between, only where the verb itself touches the marks. */
export function cueBefore(units: Unit[], q: number, cues: FoundCue[]): FoundCue | undefined {
  const sign = units[q - 1]?.text;
  const near = cues.filter((cue) => cue.at < q);
  if (sign === ':')
    return best(
      near.filter((cue) => !speechBetween(units, cue.at, q)),
      q,
    );
  const edge = sign === ',' ? q - 1 : q;
  const touching = near.findLast((cue) => cue.to === edge);
  return touching && touching.flags & (Word.say | Word.source) ? touching : undefined;
}

/** `Wie der Sender berichtet, …`: what a colon leads to later is not what this clause vouches for. */
export const isAside = (units: Unit[], cue: FoundCue) =>
  cue.at > 0 &&
  units[0]?.lower === 'wie' &&
  !units.slice(0, cue.at).some((unit) => unit.text === ',');

const speechBetween = (units: Unit[], from: number, to: number) =>
  units.slice(from, to).some((unit) => unit.terminal);

/**
 * The cue whose clause of content holds unit `q` most closely: in `X wisse, dass Y gefragt habe, was sie „anhabe“`
 * that of Y.
 */
export function governing(units: Unit[], q: number, cues: FoundCue[]): FoundCue | undefined {
  return cues.findLast((cue) => {
    const last = Math.max(cue.at, cue.auxiliary ?? 0, cue.particle ?? 0);
    if (
      cue.kind !== 'verb' ||
      cue.flags & Word.think ||
      !cue.subject ||
      last >= q ||
      units[last + 1]?.text !== ','
    )
      return false;
    const opens = units[last + 2] as Unit;
    if (opens.flags & Word.subordinator)
      return !/^(?:als|weil|wenn|da|because|when|while|as|if)$/.test(opens.lower);
    return cue.final === true && isReported(units, last + 2, q);
  });
}

/** Whether a stretch holds a subjunctive before its next comma, or is wholly one clause. */
function isReported(units: Unit[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const unit = units[j] as Unit;
    if (unit.text === ',' || unit.text === ';') return false;
    if (!unit.capital && unit.flags & (Word.subjunctive | Word.conditional)) return true;
  }
  return false;
}

/** How far a cue is from being the one that hands over the marked words: the lower, the nearer. */
const distance = (cue: FoundCue, q: number) =>
  Math.abs(cue.at - q) +
  (cue.at > q ? 6 : 0) +
  (cue.subject ? 0 : 20) +
  (cue.final ? 15 : 0) +
  (cue.kind === 'source' ? 8 : cue.flags & Word.say ? 0 : 4);

/** The cue that most likely hands over the marked unit `q`. */
export function best(cues: FoundCue[], q: number): FoundCue | undefined {
  let found: FoundCue | undefined;
  for (const cue of cues) if (!found || distance(cue, q) < distance(found, q)) found = cue;
  return found;
}
