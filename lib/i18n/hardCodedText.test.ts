import fs from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Attributes that are read or read out. */
const SAID = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']);

/** The same in every language. */
const NAMES = new Set(['Pressmark']);

const files = ['components', 'entrypoints'].flatMap((folder) =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => path.join(folder, file)),
);

interface Node {
  type: string;
  [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Words in the markup that are no message: text, and what is said of an element. Names of keys stand in `<kbd>`. */
function words(node: Node): string[] {
  const name = (one: unknown) => (isNode(one) ? (one.name as string | undefined) : undefined);
  const opening = isNode(node.openingElement) ? name(node.openingElement.name) : undefined;
  if (opening === 'kbd') return [];
  const own: unknown[] = [];
  if (node.type === 'JSXText') own.push(node.value);
  if (node.type === 'JSXAttribute' && SAID.has(name(node.name) ?? '') && isNode(node.value))
    own.push(node.value.type === 'Literal' ? node.value.value : '');
  const said = own.filter((text): text is string => typeof text === 'string');
  const inside = Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return [
    ...said.map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text) && !NAMES.has(text)),
    ...inside.filter(isNode).flatMap(words),
  ];
}

const wordsIn = (code: string, file = 'x.tsx') =>
  words(parseSync(file, code).program as unknown as Node);

test.each(files)('%s has its words from public/_locales', (file) => {
  expect(wordsIn(fs.readFileSync(path.join(ROOT, file), 'utf8'), file)).toEqual([]);
});

test('words in the markup are found', () => {
  const code = `export const X = () => <p title="Not here" id="fine">Some words {t('key')}<kbd>Ctrl</kbd> –</p>;`;
  expect(wordsIn(code)).toEqual(['Not here', 'Some words']);
});
