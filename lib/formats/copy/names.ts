/** A name as citations turn it: `Berg, Anna van den`, `Berg, A. van den`. */
export interface Name {
  family: string;
  /** Without it, the name is not turned: an agency, a desk, or written family name first. */
  given?: string;
}

/** Words that belong to the family name though they are written small. */
const PARTICLES = new Set(
  'al da das de del den der di do dos du el la le ten ter van von zu zum zur'.split(' '),
);

/**
 * The parts of a person's name, where it looks like one in a script that writes the family name last; a name of
 * one word, or with digits or marks, is left whole.
 * @param wholes names that are none of persons, such as the publisher's
 */
export function nameOf(printed: string, wholes: readonly (string | undefined)[] = []): Name {
  const words = printed.trim().split(/\s+/);
  const person = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}.’'-]+$/u;
  if (words.length < 2 || words.length > 5 || wholes.includes(printed)) return { family: printed };
  if (!words.every((word) => person.test(word))) return { family: printed };
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
}

/** `Doe, Jane`. */
export function inverted({ family, given }: Name): string {
  return given ? `${family}, ${given}` : family;
}

/** `Doe, J.-P. M.` */
export function initialled({ family, given }: Name): string {
  if (!given) return family;
  const initials = given.split(/\s+/).map((word) =>
    word
      .split('-')
      .map((part) => `${[...part][0] ?? ''}.`)
      .join('-'),
  );
  return `${family}, ${initials.join(' ')}`;
}

/** `Jane Doe`. */
export function natural({ family, given }: Name): string {
  return given ? `${given} ${family}` : family;
}
