import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { colors } from '../../lib/annotations/values.ts';
import { contrast, DEFICIENCIES, distance, linear, seenWith } from './testing/colorVision.ts';

const read = (file: string) => fs.readFileSync(path.join(import.meta.dirname, file), 'utf8');
const tokens = [...read('tokens.css').matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
const marks = read('marks.css');

test('every style sheet is used', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const files = ['components', 'entrypoints'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(root, folder, file)),
  );
  const code = files
    .filter((file) => /\.(tsx?|css|html)$/.test(file))
    .map((file) => fs.readFileSync(file, 'utf8'))
    .join('\n');
  const sheets = files.map((file) => path.basename(file)).filter((name) => name.endsWith('.css'));
  expect(sheets.filter((name) => !code.includes(`/${name}`))).toEqual([]);
});

describe.each([
  ['light', 2],
  ['dark', 3],
] as const)('in the %s theme', (_, at) => {
  const theme = new Map(tokens.map((match) => [match[1] as string, match[at] as string]));
  const color = (name: string) => theme.get(name) ?? expect.unreachable(name);
  const grounds = [...theme.keys()].filter((name) => name.endsWith('-ground'));

  test('text has a contrast of at least 7:1 on every ground', () => {
    expect(grounds.length).toBeGreaterThan(8);
    for (const ground of ['paper', 'raised', 'sunk', 'selection', ...grounds])
      expect(contrast(color('ink'), color(ground)), ground).toBeGreaterThanOrEqual(7);
    for (const text of ['ink-2', 'bad', 'warn'])
      for (const ground of ['paper', 'raised'])
        expect(contrast(color(text), color(ground)), `${text} on ${ground}`).toBeGreaterThan(7);
    for (const ground of ['paper', 'raised', 'sunk'])
      expect(contrast(color('ink-3'), color(ground)), ground).toBeGreaterThan(4.5);
  });

  test('the lines of marks and the edges of controls have a contrast of at least 3:1', () => {
    for (const ground of grounds) {
      const line = color(ground.replace('-ground', ''));
      expect(contrast(line, color(ground)), ground).toBeGreaterThanOrEqual(3);
      expect(contrast(line, color('paper')), ground).toBeGreaterThanOrEqual(3);
    }
    for (const edge of ['control', 'focus', 'accent'])
      expect(contrast(color(edge), color('paper')), edge).toBeGreaterThanOrEqual(3);
  });

  test('the colours of marks can be told apart by colour-blind people', () => {
    for (const deficiency of Object.keys(DEFICIENCIES) as (keyof typeof DEFICIENCIES)[])
      for (const [i, one] of colors.entries())
        for (const other of colors.slice(i + 1)) {
          const [a, b] = [one, other].map((name) => seenWith(deficiency, linear(color(name))));
          const apart = distance(a as ReturnType<typeof linear>, b as ReturnType<typeof linear>);
          expect(apart, `${deficiency}: ${one}, ${other}`).toBeGreaterThan(0.04);
        }
  });
});

test('each kind has a line of its own, and each colour a pattern of its own', () => {
  const lines = [...marks.matchAll(/--mark-line: (\w+)/g)].map(([, line]) => line);
  expect(new Set(lines).size).toBe(3);
  const patterns = colors.map(
    (name) => new RegExp(`"${name}"\\][^}]*--mark-pattern: ([^;]+)`).exec(marks)?.[1],
  );
  expect(patterns).not.toContain(undefined);
  expect(new Set(patterns).size).toBe(colors.length);
});
