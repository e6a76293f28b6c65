import type { Evidence } from './evidence.ts';
import { labelReason } from './labels.ts';
import { LETTER } from './letters.ts';
import type { Choice } from './read.ts';
import { skeleton } from './similarity.ts';

/** Decides what can only be seen from a passage's neighbours: repetitions, headings of nothing, what trails behind. */
export function tidy(
  choices: Choice[],
  evidence: Evidence,
  headline: string,
  worth: Float64Array,
): Choice[] {
  dropRepetitions(choices, headline, evidence);
  dropInitials(choices);
  trimEnds(choices, worth);
  dropOrphanHeadings(choices);
  return choices;
}

function dropRepetitions(choices: Choice[], headline: string, evidence: Evidence): void {
  const titles = new Set([headline, ...evidence.titles.slice(0, 2)].map(skeleton));
  const seen = new Set<string>();
  let begun = false;
  let previous = '';
  let copied = false;
  for (const choice of choices) {
    if (choice.reason) continue;
    const bare = skeleton(choice.passage.text);
    if (choice.type === 'caption') {
      if (seen.has(bare)) choice.reason = 'duplicate-caption';
      seen.add(bare);
      continue;
    }
    if (titles.has(bare) && (!begun || choice.passage.box.level === 1)) choice.reason = 'headline';
    else if (bare.length > 40) {
      // One line may come again, as an interview's question does; a run of them is a copy.
      const again = seen.has(`p${bare}`);
      const follows = previous && seen.has(`p${previous}`) && copied;
      if (again && (bare.length > 250 || follows)) choice.reason = 'other';
      copied = again;
      previous = bare;
      seen.add(`p${bare}`);
    }
    if (choice.type === 'paragraph' && !choice.reason) begun = true;
  }
}

/** Initials of the desk, as agencies print them in the last line: `lt/ans`, `(jk)`, `hil/LOB (AFP)`. */
const INITIALS = new RegExp(
  `^[([]?${LETTER}{1,5}(?:\\s?[/,;]\\s?${LETTER}{1,5}){0,5}[)\\]]?(?:\\s*\\([^)]{1,30}\\))?\\.?$`,
);

function dropInitials(choices: Choice[]): void {
  const kept = choices.filter((choice) => !choice.reason && choice.type !== 'caption');
  for (const choice of kept.slice(-2)) {
    const { text } = choice.passage;
    if (text.length < 24 && INITIALS.test(text) && choice.type === 'paragraph')
      choice.reason = 'initials';
  }
}

function dropOrphanHeadings(choices: Choice[]): void {
  for (let i = choices.length - 1; i >= 0; i--) {
    const choice = choices[i] as Choice;
    if (choice.reason || choice.type !== 'heading') continue;
    const next = choices.slice(i + 1).find((other) => !other.reason);
    const following = choices[i + 1];
    if (!next) choice.reason = following?.reason ?? labelReason(choice.passage.text) ?? 'other';
  }
}

/**
 * Cuts off what trails behind the text, or stands before it, in more labels and snippets than sentences: keeps the
 * stretch whose worth, less a price for each worthless passage, is greatest.
 */
function trimEnds(choices: Choice[], worth: Float64Array): void {
  const kept = choices.filter((choice) => !choice.reason && choice.type !== 'caption');
  const values = kept.map(({ passage: { index, text, linked, box } }) => {
    const value = worth[index] as number;
    if (value >= 20) return value;
    // Unlinked text of some length costs nothing: lists and short answers are text too.
    const isSentence = box.level === 0 || /[.!?]$/.test(text);
    if (isSentence && text.length >= 30 && linked < text.length * 0.3) return value;
    return -(8 + 0.2 * Math.min(linked, 100) + (text.length < 30 ? 6 : 0));
  });
  let end = -1;
  let sum = 0;
  let best = 0;
  values.forEach((value, i) => {
    sum += value;
    if (sum >= best) {
      best = sum;
      end = i;
    }
  });
  if (end < 0) return;
  for (const choice of kept.slice(end + 1))
    choice.reason = choice.type === 'list-item' ? 'related' : 'other';
}
