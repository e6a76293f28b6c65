import type { FoundCue } from './cues.ts';
import type { Rule } from './types.ts';
import type { Unit } from './units.ts';

/** A reported clause: units `from` up to, not including, `to`. */
export interface Reported {
  from: number;
  to: number;
  rule: Rule;
  cue: FoundCue;
}

/** The end of what the sentence says, its full stop left out. */
export function contentEnd(units: Unit[]): number {
  let end = units.length;
  while (end > 0 && (units[end - 1] as Unit).kind === 'punctuation' && units[end - 1]?.text !== ')')
    end--;
  return end;
}

/** A clause without signs at its edges; null where no words are left. */
export function piece(
  units: Unit[],
  from: number,
  to: number,
  cue: FoundCue,
  rule: Rule,
): Reported | null {
  let a = from;
  let b = to;
  while (a < b && units[a]?.kind === 'punctuation') a++;
  while (b > a && units[b - 1]?.kind === 'punctuation' && !/^[)\]]$/.test(units[b - 1]?.text ?? ''))
    b--;
  if (b - a < 1 || (b - a === 1 && units[a]?.marked)) return null;
  return { from: a, to: b, rule, cue };
}
