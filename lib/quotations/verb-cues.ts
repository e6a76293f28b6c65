import { auxiliaryOf, couldBeFinite } from './auxiliaries.ts';
import { subjectFor } from './cue-speaker.ts';
import type { FoundCue } from './cues.ts';
import type { Phrase } from './phrases.ts';
import type { Unit } from './units.ts';
import { CUE, type Language, Word } from './words.ts';

const PARTICLE_REACH = 30;

/** The cue whose verb is unit `i`, with particle, auxiliary and speaker; null where it hands over nothing. */
export function verbAt(units: Unit[], i: number, language: Language): FoundCue | null {
  const unit = units[i] as Unit;
  if (unit.capital && i > 0 && !units[i - 1]?.marked && units[i - 1]?.text !== ':') return null;
  let { flags } = unit;
  let particle: number | undefined;
  if (flags & Word.separable) {
    particle = particleOf(units, i, language);
    if (particle === undefined && !(flags & CUE)) return null;
    if (particle !== undefined) flags |= Word.say | Word.order;
  }
  let auxiliary: number | undefined;
  if (particle === undefined && (flags & Word.nonfinite || !language.verbSecond)) {
    auxiliary = auxiliaryOf(units, i, language);
    if (
      auxiliary === undefined &&
      flags & Word.nonfinite &&
      language.verbSecond &&
      !couldBeFinite(unit)
    ) {
      return null;
    }
  }
  const passive =
    auxiliary !== undefined && ((units[auxiliary] as Unit).flags & Word.passive) !== 0;
  const subject = subjectFor(units, i, auxiliary, passive, language);
  const ends = [i, particle ?? i, auxiliary ?? i];
  const from = Math.min(...ends, subject?.from ?? i);
  const to = Math.max(...ends.map((end) => end + 1), subject?.to ?? i);
  const last = Math.max(i, particle ?? i, auxiliary ?? i);
  const final =
    language.verbSecond && particle === undefined && (passive || isFinal(units, last, subject));
  return { kind: 'verb', at: i, particle, auxiliary, final, flags, subject, from, to };
}

/** Whether a verb stands last in its clause, after its subject and more. */
function isFinal(units: Unit[], last: number, subject: Phrase | null): boolean {
  const next = units[last + 1];
  return subject !== null && subject.to < last && (!next || next.text === ',' || next.text === '.');
}

function particleOf(units: Unit[], i: number, language: Language): number | undefined {
  const particles = language.particlesOf((units[i] as Unit).lower);
  let found: number | undefined;
  for (let j = i + 1; particles && j < Math.min(units.length, i + PARTICLE_REACH); j++) {
    const unit = units[j] as Unit;
    if (unit.terminal || unit.text === ':' || unit.text === ';') break;
    if (found !== undefined && unit.kind === 'punctuation') break;
    if (!unit.capital && particles.includes(unit.lower)) {
      const next = units[j + 1];
      const last = !next || next.marked || next.kind === 'punctuation';
      if (
        last ||
        (next.flags & (Word.conjunction | Word.subordinator)) !== 0 ||
        particles.includes(next.lower)
      ) {
        found = j;
      }
    }
  }
  return found;
}
