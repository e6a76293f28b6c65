import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { copyAnnotation } from './copy/copyAnnotation.ts';
import { formats } from './formats.ts';
import { selectRecords } from './selectRecords.ts';
import { written } from './testing/codec.ts';
import { sampleCollection, sampleId } from './testing/sampleCollection.ts';
import type { Codec, Format } from './types.ts';

const path = new URL('../../docs/formats.md', import.meta.url).pathname;

/** One claim with all that a claim can have: small enough to read. */
const collection = selectRecords(sampleCollection(), {
  annotationIds: new Set([sampleId('annotation', 3)]),
});

/** UTF-16 units after which a text, and an example that is no JSON, is cut. */
const LONG_TEXT = 400;
const LONG_EXAMPLE = 2500;

const languages: Record<string, string> = {
  json: 'json',
  jsonld: 'json',
  jsonl: 'json',
  md: 'markdown',
  bib: 'bibtex',
  html: 'html',
  qdc: 'xml',
};

function shortened(text: string): string {
  return text.length > LONG_TEXT ? `${text.slice(0, 60)} …` : text;
}

/** JSON with a line for each member; of long lists of blocks the first alone. */
function readableJson(text: string): string {
  const short = (_: string, value: unknown) =>
    typeof value === 'string' ? shortened(value) : value;
  const cut = (_: string, value: unknown) =>
    Array.isArray(value) && value.length > 3 && value[0]?.start === 0 ? value.slice(0, 1) : value;
  return JSON.stringify(JSON.parse(JSON.stringify(JSON.parse(text), cut), short), null, 2);
}

/** A text with a line for each element where it is made of them, and without an end that would only repeat itself. */
function readable(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  const page = lines.slice(Math.max(0, lines.indexOf('<main>')));
  const broken = /^<[?!a-z]/.test(page) ? page.replace(/>(?=<\w)/g, '>\n') : page;
  if (broken.length <= LONG_EXAMPLE) return broken;
  return `${broken.slice(0, broken.lastIndexOf('\n', LONG_EXAMPLE))}\n…`;
}

/** The entries of a ZIP, each below its name. */
function unpacked(file: Uint8Array): string {
  return Object.entries(unzipSync(file))
    .map(([name, bytes]) => {
      const text = new TextDecoder().decode(bytes);
      return `${name}:\n${name.endsWith('.txt') ? shortened(text) : readable(text)}`;
    })
    .join('\n\n');
}

async function exampleOf({ extension, mediaType, load }: Format): Promise<string> {
  const codec: Codec = await load();
  const file = written(codec, collection);
  const text = new TextDecoder().decode(file);
  if (mediaType === 'application/zip') return fenced(unpacked(file), 'text');
  const isJson = extension.startsWith('json');
  return fenced(isJson ? readableJson(text) : readable(text), languages[extension] ?? 'text');
}

const fenced = (text: string, language: string) =>
  `<details><summary>Example</summary>\n\n\`\`\`\`${language}\n${text}\n\`\`\`\`\n</details>`;

/** What a format has no place for, of a collection that has everything, in the words of the panel of exports. */
async function lossesOf({ load }: Format): Promise<string> {
  const { losses }: Codec = await load();
  const names = losses?.(sampleCollection()).map((loss) => {
    const key = `formatLoss_${loss.replaceAll('-', '_')}` as keyof typeof messages;
    return messages[key].message;
  });
  return names?.join('; ') || 'nothing';
}

const marks = /(<!-- (example|lost): ([a-z\d -]+) -->)[\s\S]*?(<!-- end -->)/g;

test('the examples of the documentation are what is written, and what is lost is what is said before', async () => {
  const copy = copyAnnotation(collection, sampleId('annotation', 3), { style: 'apa' });
  const texts = new Map([['example copy', `\n${fenced(copy.text, 'text')}\n`]]);
  for (const format of formats) {
    texts.set(`example ${format.id}`, `\n${await exampleOf(format)}\n`);
    texts.set(`lost ${format.id}`, await lossesOf(format));
  }
  const page = readFileSync(path, 'utf8').replace(marks, (_, begin, what, ids, end) => {
    const all = new Set((ids as string).split(' ').map((id) => texts.get(`${what} ${id}`)));
    expect(all.size, `${ids} differ`).toBe(1);
    return `${begin}${[...all][0]}${end}`;
  });
  await expect(page).toMatchFileSnapshot(path);
});

test('of every format it is said what it carries and loses and how to open it, with an example', () => {
  const page = readFileSync(path, 'utf8');
  const named = (what: string) =>
    [...page.matchAll(marks)]
      .filter(([, , one]) => one === what)
      .flatMap(([, , , ids]) => ids?.split(' ') ?? []);
  const ids = formats.map(({ id }) => id);
  expect(named('lost').toSorted()).toEqual(ids.toSorted());
  expect(named('example').toSorted()).toEqual([...ids, 'copy'].toSorted());
  const sections = page.split(/^## /m).filter((section) => section.includes('<!-- lost: '));
  for (const section of sections) {
    const [title = '', carried = ''] = section.split('\n\n');
    expect(carried.length, `${title}: what it carries`).toBeGreaterThan(80);
    expect(section, title).toMatch(/^\*\*Lost:\*\* /m);
    expect(section, title).toMatch(/^\*\*Open it:\*\* /m);
    expect(section, title).toContain('<!-- example: ');
  }
});
