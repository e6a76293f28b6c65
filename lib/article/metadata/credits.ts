import { Hints } from '../hints.ts';
import { LANGUAGES } from '../languages/index.ts';
import { CAPITALS, isCapitalised, LETTER } from '../letters.ts';
import type { Choice } from '../read.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const labels = [...new Set(LANGUAGES.flatMap((language) => language.credit))].sort(
  (a, b) => b.length - a.length,
);
const LABELLED = new RegExp(
  `(?:^|[\\s(\\[|.–-])(?:©\\s*)?(?:${labels.map(escaped).join('|')})\\s*(?:[:|/©]|by\\s)\\s*©?\\s*([^()\\[\\]|\\n]{2,80})`,
  'i',
);
const COPYRIGHT = /©\s*(?:\d{4}\s+)?([^()[\]|\n]{2,80})/;
const IN_BRACKETS = /[([]([^()[\]]{2,60})[)\]]\s*$/;

const TWO_LETTERS = new RegExp(LETTER + LETTER);

/** The photographers and agencies that the captions and credits of the article name, each once. */
export function photoCreditsOf(choices: readonly Choice[]): string[] {
  const found: string[] = [];
  const add = (text: string | undefined) => {
    const credit = text?.replace(/^[\s:©]+|[\s.:,;)]+$/g, '').trim();
    if (credit && TWO_LETTERS.test(credit) && !found.includes(credit)) found.push(credit);
  };
  for (const { passage, type, reason } of choices) {
    const { text } = passage;
    if (type !== 'caption' && reason !== 'photo-credit') continue;
    const labelled = /[:|/©]|by\s/i.test(text)
      ? (LABELLED.exec(text)?.[1] ?? COPYRIGHT.exec(text)?.[1])
      : undefined;
    if (labelled) add(labelled);
    else if ((passage.hints | passage.box.hints) & Hints.credit && text.length < 80) add(text);
    else {
      // A bracket that ends a caption names who took the picture, where its words are names.
      const bracket = IN_BRACKETS.exec(text)?.[1];
      if (
        bracket
          ?.split(/[\s/]+/)
          .every((word) => isCapitalised(word) || /^(?:dpa|epd|via|von|van|de|\/)$/.test(word))
      )
        add(bracket);
    }
  }
  return found.slice(0, 20);
}

const NAME = `[${CAPITALS}](?:${LETTER}|[.'’-])+`;
const DATELINE = new RegExp(
  `^(${NAME}(?:[\\s/-]+(?:${NAME}|a[mn]|de|del|der|di|la|le|im|in|sur|of|d\\.)){0,4}(?:,\\s[${CAPITALS}](?:${LETTER}|[.\\s]){1,20})?)\\s*` +
    `(?:[([]((?:${LETTER}|[/\\s.,-]){2,40})[)\\]])?\\s*[-–—:.]\\s*${LETTER}?`,
);

/** The place that the first paragraph begins with, as agencies print it, and the agency in brackets behind it. */
export function datelineOf(text: string): { place: string; agency?: string } | undefined {
  const start = text.slice(0, 120);
  // Compiling the pattern costs more than all it is asked of; few texts have a bracket or dash so early.
  if (!/[([]|\s[–—-]/.test(start)) return undefined;
  const match = DATELINE.exec(start);
  if (!match?.[1]) return undefined;
  const [whole, place, agency] = match;
  // Without an agency only a dash or capitals tell a place from the first words of a sentence.
  if (
    !agency &&
    !(/\s[–—-]{1,2}\s*[^\s–—-]?$/.test(whole) && place.length < 40 && place === place.toUpperCase())
  )
    return undefined;
  return { place, ...(agency ? { agency } : {}) };
}
