/** Third person forms of German verbs, spelled out from their stems. */

/** An e eases the ending after t, d and after n or m that follow another stop: antwortet, rechnet. */
const needsE = (stem: string) => /(?:[td]|chn|[bcdfgkpst][nm])$/.test(stem);

/** `sag` → sagt sagte sagten sagen; `antwort` → antwortet antwortete … */
export function weakFinite(stems: string): string {
  return stems
    .split(/\s+/)
    .filter(Boolean)
    .map((stem) => {
      const e = needsE(stem) ? 'e' : '';
      return `${stem}${e}t ${stem}${e}te ${stem}${e}ten ${stem}${stem.endsWith('er') || stem.endsWith('el') ? 'n' : 'en'}`;
    })
    .join(' ');
}

/** Participles: `sag` → gesagt; stems with an inseparable prefix and those in -ier take no ge-. */
export function weakParticiple(stems: string, prefix = ''): string {
  return stems
    .split(/\s+/)
    .filter(Boolean)
    .map((stem) => {
      const ge =
        /^(?:be|emp|ent|er|ge|miss|ver|wider|über|unter|wieder)/.test(stem) || stem.endsWith('ier')
          ? ''
          : 'ge';
      return `${prefix}${ge}${stem}${needsE(stem) ? 'et' : 't'}`;
    })
    .join(' ');
}

/** A strong verb by its parts: infinitive, present, past, participle. */
export type Strong = readonly [string, string, string, string];

const plural = (past: string) => (past.endsWith('e') ? `${past}n` : `${past}en`);

export const strongFinite = (verbs: Strong[]): string =>
  verbs.map(([inf, present, past]) => `${inf} ${present} ${past} ${plural(past)}`).join(' ');
export const strongParticiple = (verbs: Strong[]): string => verbs.map((verb) => verb[3]).join(' ');

/** Verbs with a particle that parts from them: their parts, and the particles that make a cue of them. */
export interface Separable {
  verb: string | Strong;
  particles: string;
}

/** Finite forms with their particles, for the main clause: teilte … mit. */
export function separated(verbs: Separable[]): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const { verb, particles } of verbs) {
    const forms = typeof verb === 'string' ? weakFinite(verb) : strongFinite([verb]);
    for (const form of forms.split(' '))
      out[form] = [...(out[form] ?? []), ...particles.split(' ')];
  }
  return out;
}

/** Forms written as one word: mitteilte, mitgeteilt, mitteilen. */
export function joined(verbs: Separable[]): { finite: string; nonfinite: string } {
  const finite: string[] = [];
  const nonfinite: string[] = [];
  for (const { verb, particles } of verbs) {
    for (const particle of particles.split(' ')) {
      if (typeof verb === 'string') {
        finite.push(
          ...weakFinite(verb)
            .split(' ')
            .map((form) => particle + form),
        );
        nonfinite.push(...weakParticiple(verb, particle).split(' '));
      } else {
        finite.push(
          ...strongFinite([verb])
            .split(' ')
            .map((form) => particle + form),
        );
        nonfinite.push(particle + verb[3]);
      }
    }
  }
  return { finite: finite.join(' '), nonfinite: nonfinite.join(' ') };
}
