import { MARK, WORD } from './letters.ts';

const WORDS = new RegExp(`${WORD}+`, 'g');
const MARKS = new RegExp(`[${MARK}]+`, 'g');

/** Words of a text in lower case: letters and digits, of any script. */
export function tokensOf(text: string): string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}

/** Share of the first text's words that the second has too, 0 to 1; counts repeats. */
export function containment(part: string, whole: string): number {
  return overlap(tokensOf(part), tokensOf(whole));
}

/** {@link containment} of texts whose words are known. */
export function overlap(part: readonly string[], whole: readonly string[]): number {
  if (part.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const token of whole) counts.set(token, (counts.get(token) ?? 0) + 1);
  let found = 0;
  for (const token of part) {
    const left = counts.get(token) ?? 0;
    if (left > 0) {
      found++;
      counts.set(token, left - 1);
    }
  }
  return found / part.length;
}

/** Letters and digits only, in lower case: equal for texts that differ in marks, spaces and case alone. */
export function skeleton(text: string): string {
  return text.toLowerCase().replace(MARKS, '');
}
