import type { Quotation } from './types.ts';

const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * Names for quotations that outlast a change of the text around them, so that one that was accepted or
 * dismissed is known again. They depend on kind and words alone: not on the place, the marks, white
 * space or letter case. Of several with the same words, the later ones carry their number.
 * @returns one for each quotation, in the same order: `direct-1f0c…`, `direct-1f0c…-2`
 */
export function fingerprints(quotations: readonly Quotation[], text: string): string[] {
  const seen = new Map<string, number>();
  return quotations.map(({ kind, start, end }) => {
    const words = text
      .slice(start, end)
      .normalize('NFKC')
      .toLowerCase()
      .replace(NOT_WORD, ' ')
      .trim();
    const print = `${kind}-${hash(words)}`;
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return count === 1 ? print : `${print}-${count}`;
  });
}

/** 64 bits in hexadecimal: FNV-1a over UTF-16 units, twice with different offsets. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
  }
  return hex(a) + hex(b);
}

const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
