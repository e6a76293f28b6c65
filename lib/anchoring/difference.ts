import { fold } from '../text/index.ts';
import type { Difference } from './types.ts';

/** Texts of more words than this are compared as a whole between what they begin and end with alike. */
const MOST_WORDS = 1500;

const key = (word: string): string => String.fromCharCode(...fold(word.slice(0, 5000)).codes);

/** Words with the white space behind them. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

/**
 * How the words of `after` differ from those of `before`: runs in order, words compared as folded text. The
 * longest common subsequence, by dynamic programming.
 */
export function differenceOf(before: string, after: string): Difference[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const aKeys = a.map(key);
  const bKeys = b.map(key);
  const result: Difference[] = [];
  const add = (kind: Difference['kind'], words: string[]) => {
    if (words.length === 0) return;
    const last = result.at(-1);
    if (last?.kind === kind) last.text += words.join('');
    else result.push({ kind, text: words.join('') });
  };
  let head = 0;
  while (head < a.length && head < b.length && aKeys[head] === bKeys[head]) head++;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && aKeys[a.length - 1 - tail] === bKeys[b.length - 1 - tail]) tail++;
  add('same', b.slice(0, head));
  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  if (rows * columns > MOST_WORDS ** 2) {
    add('removed', a.slice(head, head + rows));
    add('added', b.slice(head, head + columns));
  } else {
    const width = columns + 1;
    const common = new Uint16Array((rows + 1) * width);
    const at = (i: number, j: number) => common[i * width + j] as number;
    for (let i = rows - 1; i >= 0; i--) {
      for (let j = columns - 1; j >= 0; j--) {
        common[i * width + j] =
          aKeys[head + i] === bKeys[head + j]
            ? at(i + 1, j + 1) + 1
            : Math.max(at(i + 1, j), at(i, j + 1));
      }
    }
    let i = 0;
    let j = 0;
    while (i < rows || j < columns) {
      if (i < rows && j < columns && aKeys[head + i] === bKeys[head + j]) {
        add('same', [b[head + j] as string]);
        i++;
        j++;
      } else if (i < rows && (j === columns || at(i + 1, j) >= at(i, j + 1))) {
        add('removed', [a[head + i++] as string]);
      } else add('added', [b[head + j++] as string]);
    }
  }
  add('same', b.slice(b.length - tail));
  return result;
}
