import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { writtenText } from '../testing/codec.ts';
import { sampleCollection } from '../testing/sampleCollection.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './cslJson.ts';
import { ris } from './ris.ts';

interface Item {
  title: string;
  URL: string;
  /** What citation-js takes AU of a newspaper's article for. */
  reporter?: string[];
  author?: { family?: string; given?: string; literal?: string }[];
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  'container-title'?: string;
  keyword?: string;
  note?: string;
  annote?: string;
}

const authors = (item?: Item) => JSON.stringify(item?.author ?? item?.reporter);
const parsed = (text: string) => plugins.input.chain(text, { generateGraph: false }) as Item[];

test.each([
  ['BibTeX', bibtex],
  ['RIS', ris],
  ['CSL-JSON', cslJson],
])('%s is parsed by citation-js to what was written', (_, codec) => {
  const items = parsed(writtenText(codec));
  expect(items.map(({ title }) => title)).toEqual(
    sampleCollection().articles.map(({ metadata }) => metadata.headline),
  );
  expect(items.map(({ URL }) => URL)).toEqual(sampleCollection().articles.map(({ url }) => url));
  // citation-js takes the year alone from RIS, though the day stands in DA.
  expect(items[0]?.issued?.['date-parts']).toEqual([codec === ris ? [2023] : [2023, 11, 9]]);
  expect(items[0]?.accessed?.['date-parts']).toEqual([[2023, 11, 9]]);
  expect(authors(items[0])).toContain('AFP');
  expect(items[1]?.issued?.['date-parts']).toEqual([codec === ris ? [2024] : [2024, 1, 7]]);
  expect(authors(items[1])).toContain('=HYPERLINK');
  expect(authors(items[2])).toMatch(/Doe/);
});

test('RIS has the day of publication and of access', () => {
  expect(writtenText(ris)).toContain('\r\nDA  - 2023/11/09\r\n');
  expect(writtenText(ris)).toContain('\r\nY2  - 2023/11/09\r\n');
});

test('quotes and comments stand in the notes', () => {
  const [bib] = parsed(writtenText(bibtex));
  const [fromRis] = parsed(writtenText(ris));
  const [csl] = parsed(writtenText(cslJson));
  for (const item of [bib, fromRis, csl]) {
    const notes = JSON.stringify(item);
    expect(notes).toContain('keine Beweise');
    expect(notes).toContain('Dieselben Worte, zweites Mal markiert.');
    expect(notes).toContain('Zweiter Absatz: *Sterne*, #raute, [Klammern].');
  }
});

test('keys are plain and all different', () => {
  const collection = sampleCollection();
  const [first] = collection.articles;
  if (!first) throw new Error('no article');
  collection.articles.push({ ...first, id: crypto.randomUUID(), url: 'https://other.example/' });
  const keys = [...writtenText(bibtex, collection).matchAll(/^@online\{(.*),$/gm)].map((m) => m[1]);
  expect(keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(4);
  for (const key of keys) expect(key).toMatch(/^[a-z\d-]+$/);
});
