import { lowerBound } from './fold.ts';
import type { TextIndex } from './text-index.ts';

/** The text between two offsets, cut where blocks meet, also at its ends. */
function linesOf(index: TextIndex, from: number, to: number): string[] {
  const { nodes, starts } = index;
  const lines: string[] = [];
  let at = from;
  const first = Math.max(1, lowerBound(starts, from));
  for (let i = first; i < nodes.length && (starts[i] as number) <= to; i++) {
    if (nodes[i - 1]?.line === nodes[i]?.line) continue;
    const start = starts[i] as number;
    lines.push(index.slice(at, start));
    at = start;
  }
  return [...lines, index.slice(at, to)];
}

/** The text of an index between two offsets, with a line feed where blocks meet without white space. */
export const readable = (index: TextIndex, from: number, to: number): string =>
  linesOf(index, from, to).reduce((text, line) =>
    /^$|\s$/.test(text) || /^$|^\s/.test(line) ? text + line : `${text}\n${line}`,
  );

/** The same to be compared: a line feed where blocks meet, one space for other white space. */
export const contextOf = (index: TextIndex, from: number, to: number): string =>
  linesOf(index, from, to)
    .map((line) => line.replace(/\s+/g, ' '))
    .join('\n')
    .replace(/ *\n\s*/g, '\n');
