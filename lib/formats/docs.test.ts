import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formats } from './formats.ts';
import { selectRecords } from './selectRecords.ts';
import { writtenText } from './testing/codec.ts';
import { sampleCollection, sampleId } from './testing/sampleCollection.ts';
import type { Codec, FormatId } from './types.ts';

const path = new URL('../../docs/formats.md', import.meta.url).pathname;

/** One claim with all that a claim can have: small enough to read. */
const collection = selectRecords(sampleCollection(), {
  annotationIds: new Set([sampleId('annotation', 3)]),
});

const language: Partial<Record<string, string>> = {
  json: 'json',
  jsonld: 'json',
  jsonl: 'json',
  md: 'markdown',
  bib: 'bibtex',
  qdc: 'xml',
};

/** JSON with a line for each member, and text of the article shortened. */
function readable(text: string, extension: string): string {
  if (!extension.startsWith('json')) return text.replaceAll('\r\n', '\n').trim();
  const short = (_: string, value: unknown) =>
    typeof value === 'string' && value.length > 400 ? `${value.slice(0, 60)} …` : value;
  const cut = (_: string, value: unknown) =>
    Array.isArray(value) && value.length > 3 && value[0]?.start === 0 ? value.slice(0, 1) : value;
  return JSON.stringify(JSON.parse(JSON.stringify(JSON.parse(text), cut), short), null, 2);
}

test('the examples of the documentation are what is written', async () => {
  const written = new Map<string, string>();
  for (const { id, extension, load, text } of formats) {
    if (!text) continue;
    const codec: Codec = await load();
    const example = readable(writtenText(codec, collection), extension);
    written.set(
      id,
      `<details><summary>Example</summary>\n\n\`\`\`\`${language[extension] ?? 'text'}\n${example}\n\`\`\`\`\n</details>`,
    );
  }
  const page = readFileSync(path, 'utf8').replace(
    /(<!-- example: ([a-z\d-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, begin: string, id: FormatId, end: string) => `${begin}${written.get(id)}\n${end}`,
  );
  await expect(page).toMatchFileSnapshot(path);
});

test('every format is in the documentation', () => {
  const page = readFileSync(path, 'utf8');
  const named = (id: string) => page.includes(`example: ${id} -->`);
  const without = [
    'markdown-notes',
    'tsv',
    'html-report',
    'csl-json',
    'refi-qda-project',
    'label-studio-json',
    'brat',
  ];
  expect(formats.map(({ id }) => id).filter((id) => !named(id))).toEqual(
    formats.map(({ id }) => id).filter((id) => without.includes(id)),
  );
});
