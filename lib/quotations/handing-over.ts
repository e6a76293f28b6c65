import type { FoundCue } from './cues.ts';
import { judges } from './judging.ts';
import { best, cueAfter, cueBefore, cueOfHow, governing, isAside } from './nearest-cue.ts';
import type { Unit } from './units.ts';
import type { Language } from './words.ts';

/** The cue that hands marked words over, and on which side of the marks, where it touches them. */
export interface HandingOver {
  cue?: FoundCue;
  place?: 'before' | 'after';
}

/**
 * The cue of the marked unit `q`: one at the marks; else one that judges, or governs the clause they stand in, or
 * that of the reported clause `inside` which they stand; else the nearest.
 */
export function handingOver(
  units: Unit[],
  q: number,
  cues: FoundCue[],
  inside: FoundCue | undefined,
  language: Language,
): HandingOver {
  const near = units[q - 1]?.text === ':' ? cues.filter((cue) => !isAside(units, cue)) : cues;
  const before = cueBefore(units, q, near);
  // "laut X „…“": a source at the marks is nearer than any verb behind them.
  if (before?.kind === 'source') return { cue: before, place: 'before' };
  const after = cueAfter(units, q, cues, language) ?? cueOfHow(units, q, cues);
  if (after) return { cue: after, place: 'after' };
  if (before) return { cue: before, place: 'before' };
  const judging =
    inside && near.find((one) => one.at > inside.at && judges(units, q, one, language));
  const holding = inside && near.includes(inside) ? inside : undefined;
  return { cue: judging ?? governing(units, q, cues) ?? holding ?? best(near, q) };
}
