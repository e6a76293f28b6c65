import type { Quotation, Span } from './types.ts';

/** Words and whose they are. */
export interface Spoken extends Span {
  speaker?: { name: string };
}

/** A speaker with what the article gives them to say. */
export interface Voice<Q extends Spoken = Quotation> {
  /** As full as the article has it; absent for the quotations that name nobody. */
  name?: string;
  /** In the order of the text. */
  quotations: Q[];
  /** Words quoted, a word inside a nested quotation counted there only. */
  words: number;
  /** Part of all quoted words, 0 to 1. */
  share: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/**
 * Groups quotations by speaker, the one with most words first, those without a speaker last.
 * @param quotations as `findQuotations` gives them, in the order of the text
 * @param text the text their offsets refer to
 */
export function speakers<Q extends Spoken>(quotations: readonly Q[], text: string): Voice<Q>[] {
  const own = ownWords(quotations, text);
  const groups = new Map<string, Voice<Q>>();
  let total = 0;
  for (const [index, quotation] of quotations.entries()) {
    const name = quotation.speaker?.name;
    const key = name?.toLowerCase() ?? '';
    const group: Voice<Q> = groups.get(key) ?? { name, quotations: [], words: 0, share: 0 };
    groups.set(key, group);
    group.quotations.push(quotation);
    group.words += own[index] as number;
    total += own[index] as number;
  }
  const voices = [...groups.values()];
  for (const voice of voices) voice.share = total ? voice.words / total : 0;
  return voices.sort(
    (a, b) => Number(a.name === undefined) - Number(b.name === undefined) || b.words - a.words,
  );
}

/** Words of each quotation, those of quotations nested in it left out. */
function ownWords(quotations: readonly Span[], text: string): number[] {
  const words = quotations.map(({ start, end }) => countWords(text.slice(start, end)));
  const own = [...words];
  const open: number[] = [];
  for (const [index, quotation] of quotations.entries()) {
    while (open.length && (quotations[open.at(-1) as number] as Span).end <= quotation.start) {
      open.pop();
    }
    const holder = open.at(-1);
    if (holder !== undefined) own[holder] = (own[holder] as number) - (words[index] as number);
    open.push(index);
  }
  return own.map((count) => Math.max(0, count));
}

const countWords = (text: string) => text.match(WORD)?.length ?? 0;
