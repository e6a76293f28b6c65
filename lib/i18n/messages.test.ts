import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formats, purposes } from '../formats/index.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LOCALES = path.join(ROOT, 'public/_locales');
const languages = fs.readdirSync(LOCALES);

type Messages = Record<string, { message: string }>;
const messages = (language: string): Messages =>
  JSON.parse(fs.readFileSync(path.join(LOCALES, language, 'messages.json'), 'utf8'));

const code = ['entrypoints', 'components', 'lib', '.']
  .flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
      .map((file) => fs.readFileSync(path.join(ROOT, folder, file), 'utf8')),
  )
  .join('\n');

const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const english = messages('en');

test.each(languages)('%s has every message, with the same values to fill in', (language) => {
  const own = messages(language);
  expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
  const values = (text: string) => [...text.matchAll(/\$\d/g)].map(String).sort();
  for (const [key, { message }] of Object.entries(own)) {
    expect(message.trim(), key).not.toBe('');
    expect(values(message), key).toEqual(values(english[key]?.message ?? ''));
  }
});

test.each(languages)('%s says what language it is', (language) => {
  expect(messages(language).languageTag?.message).toBe(language);
});

test('every message is used', () => {
  const labels = formats.map((format) => format.labelKey);
  const unused = Object.keys(english).filter(
    (key) =>
      !labels.includes(key) &&
      // Made of the codes of lib/formats.
      !/^(importProblem|format(Use|Loss)|exportPurpose|templateProblem|column)_/.test(key) &&
      !code.includes(`'${base(key)}'`) &&
      !code.includes(`__MSG_${key}__`),
  );
  expect(unused).toEqual([]);
});

test('every format has a name, and says what it is for', () => {
  expect(formats.map((format) => format.labelKey).filter((key) => !(key in english))).toEqual([]);
  const uses = formats.map(({ id }) => `formatUse_${id.replaceAll('-', '_')}`);
  expect(uses.filter((key) => !(key in english))).toEqual([]);
  const offered = Object.values(purposes).flat();
  expect([...offered].sort()).toEqual(formats.map(({ id }) => id).sort());
});
