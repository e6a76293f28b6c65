import type { FoundCue } from './cues.ts';
import { phraseAt } from './phrases.ts';
import type { Unit } from './units.ts';
import { type Language, Word } from './words.ts';

/** `nannte den Plan einen "Wortbruch"`, `spoke of a "disaster"`, `wies das als "haltlos" zurück` */
export function judges(units: Unit[], q: number, cue: FoundCue, language: Language): boolean {
  const before = units[q - 1];
  if (cue.kind !== 'verb' || !before) return false;
  const governor = before.flags & Word.determiner ? (units[q - 2]?.lower ?? '') : before.lower;
  const { lower } = units[cue.at] as Unit;
  const judging = (cue.flags & Word.judge) !== 0 || cue.particle !== undefined;
  if (/^(?:als|as)$/.test(governor)) return judging;
  if (/^(?:von|of)$/.test(governor) && SPEAKS_OF.test(lower)) return true;
  if (governor === 'vor' && /^(?:ge)?warn/.test(lower)) return true;
  if (!(cue.flags & Word.judge) || cue.at > q) return false;
  if (INDEFINITE.test(before.lower)) return true;
  const object = phraseAt(units, Math.max(cue.at + 1, cue.subject?.to ?? 0), language);
  if (before.lower === 'the') return false;
  const touches = cue.at === q - 1 || cue.to === q || object?.to === q || object?.to === q + 1;
  return touches && CALLS.test(lower);
}

const CALLS = /^(?:nenn|nann|titul|schimpf|call|dub|label|term|brand|deem|descri)/;

const SPEAKS_OF = /^(?:ge)?(?:spr[aeio]ch|red|sp[eo]ak|spoke|talk)/;

/** Articles after which a phrase in marks is said of somebody. */
export const INDEFINITE = /^(?:k?eine?[nmr]?|an?)$/;
